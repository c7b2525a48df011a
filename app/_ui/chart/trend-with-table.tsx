import { LazyTrendLines } from './lazy-trend-lines.tsx'
import type { TrendProps } from './trend-props.ts'

/** Lines over days and, behind a disclosure, the same numbers. */
export function TrendWithTable(props: TrendProps) {
  const { title, names, rows } = props
  const told = rows.filter(({ values }) => names.some((name) => values[name] != null))
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <LazyTrendLines {...props} />
      <details className="text-xs">
        <summary className="inline-flex h-6 items-center text-muted hover:text-ink">
          Show as a table
        </summary>
        <div className="mt-2 overflow-x-auto">
          <table className="w-full max-w-3xl">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="text-left text-muted">
                <th scope="col" className="py-1 pr-4 font-medium">
                  Day (UTC)
                </th>
                {names.map((name) => (
                  <th key={name} scope="col" className="py-1 pr-4 text-right font-medium">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {told.toReversed().map(({ day, values }) => (
                <tr key={day} className="border-t border-line">
                  <th scope="row" className="py-1 text-left font-normal">
                    {day}
                  </th>
                  {names.map((name) => (
                    <td key={name} className="numeric py-1 pr-4 text-right">
                      {values[name] ?? 'not enough read'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  )
}
