import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'

interface Props {
  readonly query: string
  readonly by: 'account' | 'unit'
  readonly view: 'drawing' | 'matrix'
}

const CHOICES = [
  { name: 'view', value: 'drawing', label: 'Drawing' },
  { name: 'view', value: 'matrix', label: 'Matrix' },
  { name: 'by', value: 'account', label: 'Accounts' },
  { name: 'by', value: 'unit', label: 'Units' },
] as const

/** Drawing or matrix, by account or by unit; in the URL. */
export function ViewSwitch({ query, by, view }: Props) {
  const chosen = { by, view }
  return (
    <ul aria-label="How to look at it" className="flex items-center gap-1">
      {CHOICES.map(({ name, value, label }) => {
        const next = new URLSearchParams(query)
        next.set(name, value)
        const here = chosen[name] === value
        return (
          <li key={value} className={cn(value === 'account' && 'ml-3')}>
            <Link
              href={`/graph?${next}`}
              scroll={false}
              aria-current={here ? 'true' : undefined}
              className={cn(
                'inline-flex h-7 items-center rounded-md px-2 text-xs',
                here ? 'bg-sunken font-semibold text-ink' : 'text-muted hover:text-ink',
              )}
            >
              {label}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
