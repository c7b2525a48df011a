import { Download } from 'lucide-react'
import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { bytes } from '#app/_ui/bytes.ts'
import { count } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RefreshEvery } from '#app/_ui/refresh-every.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewer } from '#lib/auth/viewer.ts'
import { type FileRow, listExportFiles } from '#lib/db/read/list-export-schedules.ts'
import { FileStateBadge } from '../../_parts/file-state.tsx'

const SHOWN = 100

/** What was made, when, and from what. */
export async function FileTable({ scheduleId }: { readonly scheduleId: string }) {
  const rows = await listExportFiles((await viewer()).id, database(), { scheduleId, size: SHOWN })
  if (rows.length === 0) {
    return <PanelEmpty kind="no-match" title="No file was made yet" />
  }
  return (
    <>
      {rows.some(({ state }) => state === 'waiting') ? <RefreshEvery seconds={3} /> : null}
      <DataTable
        caption="Files"
        rows={rows}
        rowKey={({ id }) => id}
        columns={columnsAt(new Date())}
      />
    </>
  )
}

const columnsAt = (now: Date): readonly TableColumn<FileRow>[] => [
  {
    id: 'due',
    header: 'As of',
    cell: ({ dueAt }) => <RelativeTime at={dueAt.toISOString()} now={now.toISOString()} />,
  },
  {
    id: 'state',
    header: 'State',
    cell: ({ state, problem, attempts }) => (
      <span className="block max-w-96 whitespace-normal py-1">
        <FileStateBadge state={state} />
        {problem === null ? null : (
          <span className="block text-xs text-muted">
            {problem} {count(attempts)} {attempts === 1 ? 'attempt' : 'attempts'}.
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'rows',
    header: 'Rows',
    align: 'right',
    cell: ({ rows }) => (rows === null ? '' : count(rows)),
  },
  {
    id: 'size',
    header: 'Size',
    align: 'right',
    cell: (row) => (row.bytes === null ? '' : bytes(row.bytes)),
  },
  {
    id: 'digest',
    header: 'SHA-256',
    cell: ({ sha256 }) =>
      sha256 === null ? '' : <code title={sha256}>{sha256.slice(0, 12)}…</code>,
  },
  {
    id: 'get',
    header: 'Download',
    cell: ({ id, state, fileName }) =>
      state === 'done' ? (
        <span className="flex gap-2">
          <a
            href={`/api/files/${id}`}
            className={buttonLook({ size: 'sm' })}
            aria-label={`CSV ${fileName}`}
          >
            <Download aria-hidden="true" />
            CSV
          </a>
          <a
            href={`/api/files/${id}?manifest=1`}
            className={buttonLook({ size: 'sm' })}
            aria-label={`Manifest of ${fileName}`}
          >
            Manifest
          </a>
        </span>
      ) : null,
  },
]
