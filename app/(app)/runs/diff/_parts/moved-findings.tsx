import { database } from '#app/_data/database.ts'
import { pairOf, printPair } from '#app/_data/pair-of.ts'
import { resourceHref, resourceName } from '#app/_data/resource-name.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingMove } from '#lib/core/diff/finding-move.ts'
import { rulesBySeverity } from '#lib/core/diff/rules-by-severity.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { listMovedFindings, type PlacedFinding } from '#lib/db/read/list-moved-findings.ts'
import { type DiffAsk, diffHref } from './diff-ask.ts'

const SIZE = 25

const NONE: Readonly<Record<FindingMove, string>> = {
  new: 'No finding is new between these two runs',
  reopened: 'No finding came back between these two runs',
  resolved: 'No finding was resolved between these two runs',
  passed: 'No finding came and went between these two runs',
}

export async function MovedFindings({ asked, span, move, query }: DiffAsk) {
  const after = pairOf(new URLSearchParams(query).get('after'))
  const found = await listMovedFindings(await viewerScope(), database(), {
    ...asked,
    runIds: span.between,
    move,
    rules: rulesBySeverity(),
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  const last = rows.at(-1)
  if (last === undefined) return <PanelEmpty kind="none" title={NONE[move]} />
  // One that a later run resolved has no page any more.
  const isThere = (move === 'new' || move === 'reopened') && span.later.length === 0
  return (
    <>
      <DataTable
        caption={`Findings: ${move}`}
        rows={rows}
        rowKey={({ key }) => key}
        columns={isThere ? [linkedRule, ...COLUMNS] : [plainRule, ...COLUMNS]}
      />
      <Pager
        summary={`${countOf(rows.length, 'finding')} on this page, the gravest rules first`}
        first={after === null ? null : diffHref(query, { after: null }, '#findings')}
        before={null}
        after={
          found.length > SIZE
            ? diffHref(query, { after: printPair([String(last.place), last.key]) }, '#findings')
            : null
        }
      />
    </>
  )
}

const look = 'block min-w-48 max-w-md whitespace-normal py-0.5 font-medium'
const titleOf = (ruleId: string) => ruleInfo(ruleId)?.title ?? ruleId

const plainRule: TableColumn<PlacedFinding> = {
  id: 'rule',
  header: 'Rule',
  cell: ({ ruleId }) => (
    <Link href={`/rules/${ruleId}`} className={`${look} hover:underline`}>
      {titleOf(ruleId)}
    </Link>
  ),
}

const linkedRule: TableColumn<PlacedFinding> = {
  id: 'rule',
  header: 'Finding',
  cell: ({ key, ruleId }) => (
    <Link href={`/findings/${key}`} className={`${look} hover:underline`}>
      {titleOf(ruleId)}
    </Link>
  ),
}

const COLUMNS: readonly TableColumn<PlacedFinding>[] = [
  {
    id: 'severity',
    header: 'Severity',
    cell: ({ ruleId }) => {
      const rule = ruleInfo(ruleId)
      return rule === null ? '–' : <SeverityBadge severity={rule.severity} />
    },
  },
  {
    id: 'resource',
    header: 'On',
    cell: (row) => {
      const href = resourceHref(row)
      const name = resourceName(row)
      return href === null ? (
        <span title={row.resource}>{name}</span>
      ) : (
        <Link href={href} className="hover:underline" title={row.resource}>
          {name}
        </Link>
      )
    },
  },
  {
    id: 'account',
    header: 'Account',
    cell: ({ accountId, accountName }) => accountName ?? accountId,
  },
  { id: 'region', header: 'Region', cell: ({ region }) => region },
  {
    id: 'at',
    header: 'When (UTC)',
    cell: ({ at }) => (
      <span className="numeric">{at.toISOString().slice(0, 16).replace('T', ' ')}</span>
    ),
  },
]
