import { database } from '#app/_data/database.ts'
import { runMarks } from '#app/_data/run-marks-of.ts'
import { Badge } from '#app/_ui/badge.tsx'
import { count } from '#app/_ui/count.ts'
import { duration } from '#app/_ui/duration.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RefreshEvery } from '#app/_ui/refresh-every.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { RunStateBadge } from '#app/_ui/run-state-badge.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { runSpan } from '#lib/core/diff/run-span.ts'
import { listRuns, type RunRow } from '#lib/db/read/list-runs.ts'

const SHOWN = 100
const REFRESH_SECONDS = 5

export async function RunTable() {
  const [runs, marks] = await Promise.all([
    listRuns(await viewerScope(), database(), { id: null, size: SHOWN }),
    runMarks(),
  ])
  if (runs.length === 0) {
    return (
      <PanelEmpty kind="not-collected" title="No run yet">
        The worker starts the first by itself. By hand:{' '}
        <code className="font-mono">npm run collect</code>
      </PanelEmpty>
    )
  }
  const now = new Date()
  const shown = runs.find(({ publishedAt }) => publishedAt !== null)?.id ?? null
  return (
    <>
      {runs.some(({ finishedAt }) => finishedAt === null) ? (
        <RefreshEvery seconds={REFRESH_SECONDS} />
      ) : null}
      <DataTable
        caption="Runs, newest first"
        rows={runs}
        rowKey={({ id }) => id}
        columns={columnsAt({
          now,
          shown,
          comparable: (id) => runSpan(marks, { from: null, to: id }) !== null,
        })}
      />
    </>
  )
}

interface Drawing {
  readonly now: Date
  /** Whose data the pages show. */
  readonly shown: string | null
  /** Whether a run was published before it. */
  readonly comparable: (id: string) => boolean
}

const columnsAt = ({ now, shown, comparable }: Drawing): readonly TableColumn<RunRow>[] => [
  {
    id: 'started',
    header: 'Started (UTC)',
    cell: ({ id, startedAt }) => (
      <span className="inline-flex items-center gap-2">
        <Link href={`/runs/${encodeURIComponent(id)}`} className="font-medium hover:underline">
          <span className="numeric">{startedAt.toISOString().slice(0, 16).replace('T', ' ')}</span>
        </Link>
        <RelativeTime
          at={startedAt.toISOString()}
          now={now.toISOString()}
          className="text-xs text-muted"
        />
        {id === shown ? <Badge tone="accent">On the pages</Badge> : null}
      </span>
    ),
  },
  { id: 'state', header: 'State', cell: ({ state }) => <RunStateBadge state={state} /> },
  { id: 'trigger', header: 'Started by', cell: ({ trigger }) => trigger },
  {
    id: 'took',
    header: 'Took',
    align: 'right',
    cell: ({ startedAt, finishedAt }) => duration(startedAt, finishedAt ?? now),
  },
  { id: 'accounts', header: 'Accounts', align: 'right', cell: ({ accounts }) => count(accounts) },
  {
    id: 'targets',
    header: 'Account·Regions',
    align: 'right',
    cell: ({ targets }) => count(targets),
  },
  {
    id: 'lost',
    header: 'Not whole',
    align: 'right',
    cell: ({ targetsPartial, targetsFailed }) => count(targetsPartial + targetsFailed),
  },
  { id: 'records', header: 'Records', align: 'right', cell: ({ records }) => count(records) },
  { id: 'calls', header: 'AWS calls', align: 'right', cell: ({ calls }) => count(calls) },
  { id: 'gaps', header: 'Gaps', align: 'right', cell: ({ gaps }) => count(gaps) },
  {
    id: 'diff',
    header: 'Changes',
    cell: ({ id, publishedAt }) => {
      if (publishedAt === null) return <span className="text-faint">–</span>
      if (!comparable(id)) return <span className="text-muted">The first</span>
      return (
        <Link href={`/runs/diff?to=${encodeURIComponent(id)}`} className="link">
          Compare<span className="sr-only"> with the run before</span>
        </Link>
      )
    },
  },
]
