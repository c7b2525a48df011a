import type { ReactNode } from 'react'

interface Props {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly problem: string | undefined
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string
    readonly 'aria-invalid': boolean
  }) => ReactNode
}

export const INPUT_LOOK =
  'w-full rounded-md border border-line-strong bg-surface px-2.5 py-1.5 font-normal aria-invalid:border-critical'

/** Of a short field in a row of several: its words over it. */
export const LABEL_LOOK = 'flex min-w-0 flex-col gap-1 text-xs font-medium'

/** A labelled field with what it wants, and what is wrong with it. */
export function Field({ name, label, hint, problem, children }: Props) {
  const about = `${name}-about`
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {children({ id: name, 'aria-describedby': about, 'aria-invalid': problem !== undefined })}
      <p
        id={about}
        role={problem === undefined ? undefined : 'alert'}
        className={
          problem === undefined ? 'text-xs text-muted' : 'text-xs font-medium text-critical'
        }
      >
        {problem ?? hint}
      </p>
    </div>
  )
}
