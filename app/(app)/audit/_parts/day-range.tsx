import { buttonLook } from '#app/_ui/button.tsx'

const INPUT = 'h-8 rounded-md border border-line-strong bg-surface px-2'

/** From which day to which, both included; the other filters stay as they are. */
export function DayRange({ query }: { readonly query: URLSearchParams }) {
  const others = [...query].filter(([name]) => !['from', 'to', 'before'].includes(name))
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="flex items-center gap-1.5 text-muted">
        From
        <input type="date" name="from" defaultValue={query.get('from') ?? ''} className={INPUT} />
      </label>
      <label className="flex items-center gap-1.5 text-muted">
        to
        <input type="date" name="to" defaultValue={query.get('to') ?? ''} className={INPUT} />
      </label>
      <button type="submit" className={buttonLook()}>
        Show
      </button>
    </form>
  )
}
