import { AudienceBadge } from '#app/_access/audience-badge.tsx'
import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { scopedHref } from '#app/_data/scoped-href.ts'
import { unreadReason } from '#app/_data/unread-reason.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { NotRead } from '#app/_ui/panel/not-read.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { exposurePath } from '#app/(app)/exposure/_parts/exposure-path.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import { listExposures } from '#lib/db/read/list-exposures.ts'
import { tallyExposures } from '#lib/db/read/tally-exposures.ts'
import { BriefAnswer } from './brief-answer.tsx'
import { BriefList } from './brief-list.tsx'

const WORLD = ['anonymous-url', 'any-aws-principal', 'confused-deputy']
const OUTSIDE = ['external-account']
const SHOWN = 5

/** Who from outside of the organization can invoke something, and what. */
export async function ExposedBrief({ asked }: { readonly asked: AskedScope }) {
  const why = await unreadReason(asked)
  if (why !== null) return <NotRead what="exposure" why={why} accounts={asked.accounts} />
  const scope = await viewerScope()
  const filters = { ...NO_ACCESS_FILTERS, ...asked }
  const [tally, page] = await Promise.all([
    tallyExposures(scope, database(), filters),
    listExposures(scope, database(), {
      filters: { ...filters, audiences: [...WORLD, ...OUTSIDE] },
      order: { ...FIRST_CAPACITY_PAGE, size: 25 },
    }),
  ])
  if (tally.length === 0) {
    return <PanelEmpty kind="not-collected" title="Nothing was judged in this scope yet" />
  }
  const sum = (audiences: readonly string[]) =>
    tally
      .filter(({ audience }) => audiences.includes(audience))
      .reduce((all, { count: number }) => all + number, 0)
  return (
    <>
      <BriefAnswer
        value={count(sum(WORLD))}
        what="that anybody can invoke"
        href={scopedHref('/exposure', asked, { audience: WORLD.join(',') })}
        more={`of ${countOf(
          tally.reduce((all, one) => all + one.count, 0),
          'function, alias and version',
          'functions, aliases and versions',
        )}; ${count(sum(OUTSIDE))} more from other organizations, ${count(sum(['unknown']))} unknown`}
      />
      {page.rows.length === 0 ? (
        <PanelEmpty kind="none" title="Nothing that could be read is open to the outside" />
      ) : (
        <BriefList
          label="The most open"
          items={page.rows.slice(0, SHOWN).map((row) => ({
            key: `${row.accountId} ${row.region} ${row.functionName} ${row.qualifier}`,
            href:
              row.functionName === null
                ? `/coverage?account=${row.accountId}`
                : exposurePath({ ...row, functionName: row.functionName }, row.qualifier),
            name: `${row.functionName ?? 'Functions not listed'}${row.qualifier === null ? '' : `:${row.qualifier}`}`,
            where: `${row.accountName ?? row.accountId} · ${row.region}`,
            mark: <AudienceBadge audience={row.audience} />,
          }))}
        />
      )}
    </>
  )
}
