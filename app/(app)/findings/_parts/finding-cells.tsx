import type { ReactNode } from 'react'
import { resourceHref, resourceName } from '#app/_data/resource-name.ts'
import { FindingStatus } from '#app/_ui/finding-status.tsx'
import { Link } from '#app/_ui/link.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import { AREA_TITLES } from '#lib/core/rules/rule.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import type { FindingColumnId } from './finding-columns.ts'

const DAY_MS = 86_400_000
const none = <span className="text-faint">–</span>

interface Drawn {
  readonly now: string
  /** Where the row leads. */
  readonly hrefOf: (key: string) => string
}

/** How each column draws a finding. */
export const FINDING_CELLS: Readonly<
  Record<FindingColumnId, (row: FindingListing, at: Drawn) => ReactNode>
> = {
  rule: ({ key, ruleId }, { hrefOf }) => (
    <Link
      href={hrefOf(key)}
      scroll={false}
      className="block min-w-56 max-w-md whitespace-normal py-0.5 font-medium hover:underline"
    >
      {ruleInfo(ruleId)?.title ?? ruleId}
    </Link>
  ),
  severity: ({ severity }) => <SeverityBadge severity={severity} />,
  resource: (row) => {
    const href = resourceHref(row)
    const name = resourceName(row)
    const look = 'block max-w-64 truncate'
    return href === null ? (
      <span className={look} title={row.resource}>
        {name}
      </span>
    ) : (
      <Link href={href} className={`${look} hover:underline`} title={row.resource}>
        {name}
      </Link>
    )
  },
  account: ({ accountId, accountName }) => (
    <Link href={`/accounts/${accountId}`} className="hover:underline">
      {accountName === null ? null : <span className="mr-2">{accountName}</span>}
      <span className="numeric font-mono text-xs text-muted">{accountId}</span>
    </Link>
  ),
  ou: ({ ouPath }) => ouPath ?? <span className="text-faint">Unit unknown</span>,
  region: ({ region }) => region,
  area: ({ area }) => AREA_TITLES[area],
  status: (row) => <FindingStatus finding={row} />,
  opened: ({ openedAt }, { now }) => <RelativeTime at={openedAt.toISOString()} now={now} />,
  days: ({ openedAt }, { now }) => Math.floor((Date.parse(now) - openedAt.getTime()) / DAY_MS),
  assignee: ({ assignee }) => assignee ?? none,
  note: ({ note }) =>
    note === null ? (
      none
    ) : (
      <span className="block max-w-64 truncate" title={note}>
        {note}
      </span>
    ),
  arn: ({ resource }) => <span className="font-mono text-xs">{resource}</span>,
}
