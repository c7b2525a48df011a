import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { tallyExposures } from '#lib/db/read/tally-exposures.ts'

/** How many qualifiers have which widest audience; each is the filter for it. */
export async function AudienceFigures({ filters }: { readonly filters: AccessFilters }) {
  const tally = await tallyExposures(await viewerScope(), database(), filters)
  if (tally.length === 0) return null
  return (
    <ul aria-label="Qualifiers by audience" className="flex flex-wrap gap-2">
      {tally.map(({ audience, count: number }) => (
        <li key={audience}>
          <Link
            href={`/exposure?${printAccessFilters({ ...filters, audiences: [audience] })}`}
            scroll={false}
            aria-current={filters.audiences.includes(audience) ? 'true' : undefined}
            className="flex items-center gap-2 rounded-md border border-line bg-surface px-2.5 py-1.5 hover:border-line-strong aria-[current]:border-accent"
          >
            <span className="numeric text-base font-semibold">{count(number)}</span>
            <AudienceBadge audience={audience} />
          </Link>
        </li>
      ))}
    </ul>
  )
}
