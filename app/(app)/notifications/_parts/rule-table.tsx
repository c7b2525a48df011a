import { BellOff } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { queryWords } from '#app/_ui/query-words.ts'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewer } from '#lib/auth/viewer.ts'
import {
  listNotificationRules,
  type NotificationRuleRow,
} from '#lib/db/read/list-notification-rules.ts'
import { DeliveryStateBadge } from './delivery-state.tsx'
import { TIMING_WORDS } from './notice-words.ts'

/** The viewer's rules, and how the last notice of each went. */
export async function RuleTable() {
  const rows = await listNotificationRules((await viewer()).id, database())
  if (rows.length === 0) {
    return (
      <PanelEmpty
        kind="no-match"
        title="You are told of nothing yet"
        action={
          <Link href="/findings?severity=critical" className={buttonLook()}>
            Critical findings
          </Link>
        }
      >
        Filter the list of findings to what you want to hear of, then choose “Notify me”.
      </PanelEmpty>
    )
  }
  return (
    <DataTable
      caption="Your notifications"
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsAt(new Date())}
    />
  )
}

const columnsAt = (now: Date): readonly TableColumn<NotificationRuleRow>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name, url }) => (
      <span className="block min-w-40 max-w-80 whitespace-normal py-1">
        <Link href={`/notifications/${id}`} className="link font-medium">
          {name}
        </Link>
        <span className="block break-all text-xs text-muted">{new URL(url).host}</span>
      </span>
    ),
  },
  { id: 'timing', header: 'When', cell: ({ timing }) => TIMING_WORDS[timing] },
  {
    id: 'filter',
    header: 'Of which findings',
    cell: ({ filter }) => (
      <Link
        href={`/findings${filter === '' ? '' : `?${filter}`}`}
        className="link block max-w-80 whitespace-normal break-all"
      >
        {filter === '' ? 'All findings' : queryWords(filter)}
      </Link>
    ),
  },
  {
    id: 'last',
    header: 'Last notice',
    cell: ({ last }) =>
      last === null ? (
        <span className="text-muted">None yet</span>
      ) : (
        <span className="flex flex-wrap items-center gap-2">
          <DeliveryStateBadge state={last.state} />
          <RelativeTime
            at={last.createdAt}
            now={now.toISOString()}
            className="text-xs text-muted"
          />
        </span>
      ),
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ enabled }) =>
      enabled ? (
        'On'
      ) : (
        <Badge tone="neutral" icon={BellOff}>
          Off
        </Badge>
      ),
  },
]
