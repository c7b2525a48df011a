import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { SeverityBadge } from '#app/_ui/severity-badge.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { parseTableView } from '#app/_ui/table/table-view.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import {
  FINDING_GROUP_WORDS,
  type FindingGroup,
  type FindingGroupRow,
  type GroupCounts,
  type GroupMark,
  parseGroupMark,
  printGroupMark,
} from '#lib/core/model/finding-group.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { groupFindings } from '#lib/db/read/group-findings.ts'

interface Props {
  readonly query: string
  readonly filters: FindingFilters
  readonly group: FindingGroup
}

const SIZE = 100

/** Findings put together: how many, how bad the worst is, and what the newest run opened. Each row leads to its findings. */
export async function FindingGroups({ query, filters, group }: Props) {
  const asked = new URLSearchParams(query)
  const back = parseGroupMark(asked.get('back'))
  const from = back ?? parseGroupMark(asked.get('skip'))
  const { rows, before, after, counts } = await groupFindings(await viewerScope(), database(), {
    group,
    filters,
    now: new Date(),
    size: SIZE,
    from,
    backwards: back !== null,
  })
  if (rows.length === 0) return <NoGroups />
  const at = (way: 'back' | 'skip' | null, mark: GroupMark | null) => {
    if (way !== null && mark === null) return null
    const next = new URLSearchParams(asked)
    for (const name of ['back', 'skip']) next.delete(name)
    if (way !== null && mark !== null) next.set(way, printGroupMark(mark))
    return `/findings?${next}`
  }
  return (
    <>
      <DataTable
        caption={`Findings by ${FINDING_GROUP_WORDS[group].toLowerCase()}`}
        rows={rows}
        rowKey={({ value }) => value ?? ''}
        dense={parseTableView(asked, []).dense}
        columns={[
          {
            id: 'group',
            header: FINDING_GROUP_WORDS[group],
            cell: (row) => <GroupName asked={asked} group={group} row={row} />,
          },
          {
            id: 'findings',
            header: 'Findings',
            align: 'right',
            cell: ({ findings }) => `${count(findings)}${counts === 'at-least' ? '+' : ''}`,
          },
          {
            id: 'worst',
            header: 'Worst',
            cell: ({ worst }) => <SeverityBadge severity={worst} />,
          },
          {
            id: 'fresh',
            header: 'New since last run',
            align: 'right',
            cell: ({ fresh }) => <Fresh fresh={fresh} />,
          },
        ]}
      />
      <Pager
        summary={`${countOf(rows.length, 'group')} on this page${SUMMARIES[counts]}`}
        first={from === null ? null : at(null, null)}
        before={at('back', before)}
        after={at('skip', after)}
      />
    </>
  )
}

const SUMMARIES: Readonly<Record<GroupCounts, string>> = {
  exact: '',
  assessed: ', as of the newest assessment',
  ordered: ', of the gravest findings: more match than are put together',
  'at-least':
    ', of the gravest findings: more match than are put together, and each group may have more',
}

function Fresh({ fresh }: Pick<FindingGroupRow, 'fresh'>) {
  if (fresh === null) return <span className="text-muted">too many to count</span>
  return fresh === 0 ? <span className="text-faint">0</span> : `+${count(fresh)}`
}

const FILTERS: Readonly<Record<FindingGroup, string>> = {
  rule: 'rule',
  account: 'account',
  ou: 'ou',
  function: 'resource',
  owner: 'tag',
}

function GroupName({
  asked,
  group,
  row: { value, label },
}: {
  readonly asked: URLSearchParams
  readonly group: FindingGroup
  readonly row: FindingGroupRow
}) {
  if (value === null) {
    return (
      <span className="text-muted">
        {group === 'owner' ? 'No owner tag, or its tags were not read' : 'Unknown'}
      </span>
    )
  }
  const next = new URLSearchParams(asked)
  for (const name of ['group', 'skip', 'back', 'open', 'after', 'before']) next.delete(name)
  next.set(FILTERS[group], value)
  const name = group === 'rule' ? (ruleInfo(value)?.title ?? value) : (label ?? value)
  return (
    <Link
      href={`/findings?${next}`}
      className="block min-w-56 max-w-2xl whitespace-normal break-words py-0.5 font-medium hover:underline"
    >
      {name}
      {group === 'account' && label !== null ? (
        <span className="numeric ml-2 font-mono text-xs text-muted">{value}</span>
      ) : null}
    </Link>
  )
}

function NoGroups() {
  return (
    <PanelEmpty
      kind="no-match"
      title="No finding matches"
      action={
        <Link href="/findings?view=none" className={buttonLook()}>
          Clear all filters
        </Link>
      }
    />
  )
}
