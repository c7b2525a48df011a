import { Field, INPUT_LOOK } from './field.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly problem: string | undefined
  readonly value?: string
  readonly required?: boolean
  readonly maxLength?: number
  readonly type?: 'text' | 'url'
  readonly placeholder?: string
}

/** A field of one line, with what it wants. */
export function TextField({ name, label, hint, problem, value, ...rest }: Props) {
  return (
    <Field name={name} label={label} hint={hint} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          {...rest}
          name={name}
          autoComplete="off"
          defaultValue={value}
          className={INPUT_LOOK}
        />
      )}
    </Field>
  )
}
