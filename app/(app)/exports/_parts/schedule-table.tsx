import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { queryWords } from '#app/_ui/query-words.ts'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewer } from '#lib/auth/viewer.ts'
import { listExportSchedules, type ScheduleRow } from '#lib/db/read/list-export-schedules.ts'
import { exportNamed } from '#lib/export/exports.ts'
import { FileStateBadge } from './file-state.tsx'
import { whenWords } from './when-words.ts'

/** The viewer's schedules, and how the last file of each went. */
export async function ScheduleTable() {
  const rows = await listExportSchedules((await viewer()).id, database())
  if (rows.length === 0) {
    return (
      <PanelEmpty
        kind="no-match"
        title="No file is made for you yet"
        action={
          <Link href="/exports/new" className={buttonLook()}>
            New schedule
          </Link>
        }
      >
        A schedule makes one of the files again and again, and keeps the last ones for download.
      </PanelEmpty>
    )
  }
  return (
    <DataTable
      caption="Your scheduled exports"
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsAt(new Date())}
    />
  )
}

const columnsAt = (now: Date): readonly TableColumn<ScheduleRow>[] => [
  {
    id: 'name',
    header: 'Name',
    cell: ({ id, name }) => (
      <Link
        href={`/exports/${id}`}
        className="link block min-w-40 max-w-80 whitespace-normal py-1 font-medium"
      >
        {name}
      </Link>
    ),
  },
  {
    id: 'file',
    header: 'File',
    cell: (row) => (
      <span className="block max-w-80 whitespace-normal">
        {exportNamed(row.export)?.title ?? row.export}
        {row.filter === '' ? null : (
          <span className="block break-all text-xs text-muted">{queryWords(row.filter)}</span>
        )}
      </span>
    ),
  },
  { id: 'when', header: 'When', cell: ({ cron }) => whenWords(cron) },
  {
    id: 'next',
    header: 'Next',
    cell: ({ enabled, cron, nextAt }) =>
      !enabled
        ? 'Off'
        : nextAt === null || cron === null
          ? 'With the next run'
          : `${nextAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
  },
  {
    id: 'last',
    header: 'Last file',
    cell: ({ last }) =>
      last === null ? (
        <span className="text-muted">None yet</span>
      ) : (
        <span className="flex flex-wrap items-center gap-2">
          <FileStateBadge state={last.state} />
          <RelativeTime at={last.dueAt} now={now.toISOString()} className="text-xs text-muted" />
        </span>
      ),
  },
]
