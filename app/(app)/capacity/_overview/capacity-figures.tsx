import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type CapacityFilters, printCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import type { Urgency } from '#lib/core/capacity/urgency.ts'
import { readCapacityOverview } from '#lib/db/read/read-capacity-overview.ts'

type Tally = Readonly<Partial<Record<Urgency, number>>>

const alerts = (tally: Tally): number =>
  (tally.exhausted ?? 0) + (tally['running-out'] ?? 0) + (tally.low ?? 0)
const all = (tally: Readonly<Record<string, number | undefined>>): number =>
  Object.values(tally).reduce<number>((sum, value) => sum + (value ?? 0), 0)

/** The counts that the overview begins with, each a link to its list. */
export async function CapacityFigures({ filters }: { readonly filters: CapacityFilters }) {
  const overview = await readCapacityOverview(await viewerScope(), database(), filters)
  const { subnets, quotas, attachments, interfaces, freeable } = overview
  const scope = printCapacityFilters(filters)
  const to = (path: string, more = '') =>
    `${path}?${[scope.toString(), more].filter((text) => text !== '').join('&')}`
  const unexplained = (interfaces['stuck'] ?? 0) + (interfaces['orphan'] ?? 0)
  const figures = [
    {
      name: 'Subnets that need somebody',
      value: count(alerts(subnets)),
      more: `of ${count(all(subnets))} with Lambda in them; ${count(subnets.unknown ?? 0)} unknown`,
      href: to('/capacity/subnets', 'urgency=exhausted,low,running-out'),
    },
    {
      name: 'Quotas that need somebody',
      value: count(alerts(quotas)),
      more: `of ${count(all(quotas))}; ${count(quotas.unknown ?? 0)} unknown`,
      href: to('/capacity/quotas', 'urgency=exhausted,low,running-out'),
    },
    {
      name: 'Attachments',
      value: count(all(attachments)),
      more: `${count(attachments['missing'] ?? 0)} without an interface, ${count(attachments['unknown'] ?? 0)} unknown`,
      href: to('/capacity/attachments'),
    },
    {
      name: 'Interfaces that nothing explains',
      value: count(unexplained),
      more: `of ${countOf(all(interfaces), 'interface')}; ${count(interfaces['unknown'] ?? 0)} unknown`,
      href: to('/capacity/interfaces', 'state=orphan,stuck'),
    },
    {
      name: 'Interfaces that merging frees',
      value: count(freeable),
      more: 'by security groups that do the same',
      href: to('/capacity/advice'),
    },
  ]
  return (
    <ul className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line lg:grid-cols-5">
      {figures.map(({ name, value, more, href }) => (
        <li key={name} className="bg-surface">
          <Link href={href} className="flex h-full flex-col gap-0.5 px-4 py-3 hover:bg-sunken">
            <span className="text-xs text-muted">{name}</span>
            <span className="numeric text-xl font-semibold">{value}</span>
            <span className="text-xs text-muted">{more}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
