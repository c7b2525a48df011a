import { database } from '#app/_data/database.ts'
import { FindingStatus } from '#app/_ui/finding-status.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingDetail } from '#lib/core/model/finding-row.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { listResourceFindings } from '#lib/db/read/list-resource-findings.ts'

/** Everything else that is found on the same resource, the worst first. */
export async function Siblings({ finding }: { readonly finding: FindingDetail }) {
  const all = await listResourceFindings(await viewerScope(), database(), {
    resource: finding.resource,
    now: new Date(),
  })
  const others = all.filter(({ key }) => key !== finding.key)
  if (others.length === 0) return <PanelEmpty kind="none" title="Nothing else is found on it" />
  return (
    <ul>
      {others.map((other) => (
        <li
          key={other.key}
          className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2 last:border-b-0"
        >
          <SeverityBadge severity={other.severity} />
          <Link href={`/findings/${other.key}`} className="link min-w-0 flex-1">
            {ruleInfo(other.ruleId)?.title ?? other.ruleId}
            {other.qualifier === null || other.qualifier === '$LATEST'
              ? ''
              : ` (${other.qualifier})`}
          </Link>
          <FindingStatus finding={other} />
        </li>
      ))}
    </ul>
  )
}
