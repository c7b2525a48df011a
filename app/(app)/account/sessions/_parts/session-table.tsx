import { endOneSession } from '#app/_account/end-one-session.ts'
import { database } from '#app/_data/database.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { currentSession } from '#lib/auth/current-session.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { sessionState } from '#lib/core/session/session-state.ts'
import { listSessions, type SessionRow } from '#lib/db/read/list-sessions.ts'
import { browserOf } from './browser-of.ts'

/** One's own live sessions; those of others are nobody's to see here. */
export async function SessionTable() {
  const now = new Date()
  const [{ id: userId }, current] = await Promise.all([viewer(), currentSession()])
  const rows = await listSessions(database(), { userId, now })
  const live = rows.filter((row) => sessionState(row, now) === 'live')
  const columns = columnsOf(current?.id ?? '', now.toISOString())
  return <DataTable caption="Your sessions" rows={live} rowKey={({ id }) => id} columns={columns} />
}

const columnsOf = (currentId: string, now: string): readonly TableColumn<SessionRow>[] => [
  {
    id: 'browser',
    header: 'Browser',
    cell: ({ id, userAgent }) => (
      <span className="inline-flex items-center gap-2">
        {browserOf(userAgent)}
        {id === currentId ? <Badge tone="accent">This one</Badge> : null}
      </span>
    ),
  },
  { id: 'address', header: 'From', cell: ({ address }) => address ?? 'unknown' },
  {
    id: 'created',
    header: 'Signed in',
    cell: ({ createdAt }) => <RelativeTime at={createdAt.toISOString()} now={now} />,
  },
  {
    id: 'seen',
    header: 'Last used',
    cell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt.toISOString()} now={now} />,
  },
  {
    id: 'end',
    header: 'End',
    align: 'right',
    cell: ({ id, userAgent }) => (
      <form action={endOneSession}>
        <input type="hidden" name="id" value={id} />
        <Button type="submit" size="sm" aria-label={`End the session in ${browserOf(userAgent)}`}>
          End
        </Button>
      </form>
    ),
  },
]
