import { database } from '#app/_data/database.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import { trendPoints } from '#lib/core/capacity/trend-points.ts'
import { readSubnetHistory, type SubnetDay } from '#lib/db/read/read-subnet-capacity.ts'
import { forecastWords } from '../../../../_parts/forecast-words.ts'
import { LazyTrendChart } from '../../../../_parts/lazy-trend-chart.tsx'

const DAYS = 731

export async function Trend({ subnet }: { readonly subnet: SubnetListing }) {
  const days = await readSubnetHistory(await viewerScope(), database(), {
    key: subnet.key,
    days: DAYS,
  })
  if (days.length === 0)
    return (
      <PanelEmpty kind="not-collected" title="No history yet">
        Each day on which a run reads this subnet adds a point. A subnet that never held anything
        has no history.
      </PanelEmpty>
    )
  return (
    <div className="flex flex-col gap-3 px-4 py-3">
      <p className="font-medium">{forecastWords(subnet.forecast)}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted" aria-label="Lines">
        <li className="inline-flex items-center gap-1.5">
          <span className="h-0.5 w-4 bg-series-1" aria-hidden="true" />
          free addresses as read; a break is a time without a reading
        </li>
        <li className="inline-flex items-center gap-1.5">
          <span className="h-0.5 w-4 border-t-2 border-dashed border-series-3" aria-hidden="true" />
          expected, with the interval that holds the trend with 95 % confidence
        </li>
      </ul>
      <LazyTrendChart
        points={trendPoints(days, subnet.forecast)}
        title="Free addresses over time"
      />
      <HistoryTable days={days} />
    </div>
  )
}

function HistoryTable({ days }: { readonly days: readonly SubnetDay[] }) {
  return (
    <details className="text-xs">
      <summary className="inline-flex h-6 items-center text-muted hover:text-ink">
        Show as a table
      </summary>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full max-w-3xl">
          <caption className="sr-only">The subnet by day</caption>
          <thead>
            <tr className="text-left text-muted">
              {['Day', 'Free', 'Least free', 'Usable', 'Lambda interfaces', 'Attachments'].map(
                (name) => (
                  <th key={name} scope="col" className="py-1 pr-3 font-medium">
                    {name}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map((row) => (
              <tr key={row.day} className="numeric border-t border-line">
                <th scope="row" className="py-1 pr-3 text-left font-normal">
                  {row.day}
                </th>
                <td className="py-1 pr-3">{row.free}</td>
                <td className="py-1 pr-3">{row.freeLowest}</td>
                <td className="py-1 pr-3">{row.usable ?? 'unknown'}</td>
                <td className="py-1 pr-3">{row.lambdaInterfaces ?? 'unknown'}</td>
                <td className="py-1 pr-3">{row.attachments ?? 'unknown'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
