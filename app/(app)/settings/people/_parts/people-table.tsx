import { Ban } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { Button } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { listUsers, type UserRow } from '#lib/db/read/list-users.ts'
import { changeUser } from './change-user.ts'

const MOST = 500

/** People, the latest sign-in first. */
export async function PeopleTable() {
  const { id: ownId } = await requirePermission('manage-grants')
  const now = new Date()
  const found = await listUsers(database(), { now, most: MOST + 1 })
  const rows = found.slice(0, MOST)
  return (
    <>
      <DataTable
        caption="People"
        rows={rows}
        rowKey={({ id }) => id}
        columns={columnsOf(ownId, now.toISOString())}
      />
      <p role="status" className="numeric border-t border-line px-4 py-2 text-xs text-muted">
        {found.length > MOST
          ? `The latest ${count(MOST)}; there are more.`
          : countOf(rows.length, 'person', 'people')}
      </p>
    </>
  )
}

const columnsOf = (ownId: string, now: string): readonly TableColumn<UserRow>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ name, email, disabledAt }) => (
      <span className="inline-flex items-center gap-2">
        {name}
        {email === null || email === name ? null : <span className="text-muted">{email}</span>}
        {disabledAt === null ? null : (
          <Badge tone="neutral" icon={Ban}>
            Disabled
          </Badge>
        )}
      </span>
    ),
  },
  {
    id: 'provider',
    header: 'Provider and subject',
    cell: ({ provider, subject }) => (
      <span className="font-mono text-xs">{`${provider}:${subject}`}</span>
    ),
  },
  {
    id: 'groups',
    header: 'Groups',
    align: 'right',
    cell: ({ groups }) => <span title={groups.join(', ')}>{count(groups.length)}</span>,
  },
  { id: 'sessions', header: 'Sessions', align: 'right', cell: ({ sessions }) => count(sessions) },
  {
    id: 'seen',
    header: 'Last sign-in',
    cell: ({ signedInAt }) => <RelativeTime at={signedInAt.toISOString()} now={now} />,
  },
  { id: 'act', header: 'Change', cell: (row) => <Buttons row={row} isOwn={row.id === ownId} /> },
]

function Buttons({ row, isOwn }: { readonly row: UserRow; readonly isOwn: boolean }) {
  if (isOwn) return <span className="text-muted">You</span>
  const isDisabled = row.disabledAt !== null
  return (
    <form action={changeUser} className="flex gap-1">
      <input type="hidden" name="id" value={row.id} />
      {row.sessions === 0 ? null : (
        <Button type="submit" size="sm" name="to" value="out">
          End sessions<span className="sr-only"> of {row.name}</span>
        </Button>
      )}
      <Button type="submit" size="sm" name="to" value={isDisabled ? 'enabled' : 'disabled'}>
        {isDisabled ? 'Enable' : 'Disable'}
        <span className="sr-only"> {row.name}</span>
      </Button>
    </form>
  )
}
