import { count } from '../count.ts'
import type { ChartProps } from './chart-props.ts'
import { LazyBars } from './lazy-bars.tsx'

/** A chart and, behind a disclosure, the same numbers with the meaning of each colour. */
interface Props extends ChartProps {
  /** The table's rows, where the chart gathers some of them. */
  readonly rows?: ChartProps['data']
}

export function ChartWithTable({ rows, ...props }: Props) {
  const meanings = new Map(props.data.map(({ meaning, color }) => [meaning, color]))
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-label="Colours">
        {[...meanings].map(([meaning, color]) => (
          <li key={meaning} className="inline-flex items-center gap-1.5">
            <span
              className="size-2.5 rounded-[2px]"
              style={{ background: color }}
              aria-hidden="true"
            />
            {meaning}
          </li>
        ))}
      </ul>
      <LazyBars {...props} />
      <details className="text-xs">
        <summary className="inline-flex h-6 items-center text-muted hover:text-ink">
          Show as a table
        </summary>
        <table className="mt-2 w-full max-w-lg">
          <caption className="sr-only">{props.title}</caption>
          <thead>
            <tr className="text-left text-muted">
              <th scope="col" className="py-1 font-medium">
                Name
              </th>
              <th scope="col" className="py-1 font-medium">
                State
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                {props.unit}
              </th>
            </tr>
          </thead>
          <tbody>
            {(rows ?? props.data).map(({ name, value, meaning }) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {name}
                </th>
                <td className="py-1">{meaning}</td>
                <td className="numeric py-1 text-right">{count(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
