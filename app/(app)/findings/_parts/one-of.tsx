'use client'

interface Props {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** One value of a property, asked for as soon as it is chosen. */
export function OneOf({ label, options, value, onChoose }: Props) {
  const known = options.some((option) => option.value === value)
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className="h-8 rounded-md border border-line bg-surface px-2 font-medium hover:border-line-strong"
    >
      {known ? null : <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
