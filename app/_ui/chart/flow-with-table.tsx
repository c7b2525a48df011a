import type { FlowDay } from '#lib/core/diff/finding-flow.ts'
import { count } from '../count.ts'
import { LazyFlowBars } from './lazy-flow-bars.tsx'

/** Two bars a day, and behind a disclosure the same numbers. A day without a run has neither. */
export function FlowWithTable({ days }: { readonly days: readonly FlowDay[] }) {
  const told = days.filter(({ came }) => came !== null)
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <LazyFlowBars days={days} />
      <p className="text-xs text-muted">
        {count(told.length)} of {count(days.length)} days had a run to compare; the others are gaps,
        not zeros.
      </p>
      <details className="text-xs">
        <summary className="inline-flex h-6 items-center text-muted hover:text-ink">
          Show as a table
        </summary>
        <table className="mt-2 w-full max-w-lg">
          <caption className="sr-only">Findings that came and were resolved, by day</caption>
          <thead>
            <tr className="text-left text-muted">
              <th scope="col" className="py-1 font-medium">
                Day (UTC)
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                New or reopened
              </th>
              <th scope="col" className="py-1 text-right font-medium">
                Resolved
              </th>
            </tr>
          </thead>
          <tbody>
            {told.toReversed().map(({ day, came, resolved }) => (
              <tr key={day} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal">
                  {day}
                </th>
                <td className="numeric py-1 text-right">{count(came ?? 0)}</td>
                <td className="numeric py-1 text-right">{count(resolved ?? 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}
