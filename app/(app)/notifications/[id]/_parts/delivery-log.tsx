import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RefreshEvery } from '#app/_ui/refresh-every.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewer } from '#lib/auth/viewer.ts'
import { type DeliveryRow, listDeliveries } from '#lib/db/read/list-notification-rules.ts'
import { DeliveryStateBadge } from '../../_parts/delivery-state.tsx'
import { KIND_WORDS } from '../../_parts/notice-words.ts'

const SHOWN = 100

/** What was sent, when, and what the other side said. */
export async function DeliveryLog({ ruleId }: { readonly ruleId: string }) {
  const rows = await listDeliveries((await viewer()).id, database(), { ruleId, size: SHOWN })
  if (rows.length === 0) {
    return (
      <PanelEmpty kind="no-match" title="Nothing was sent yet">
        A run that opens nothing for this rule sends nothing, and leaves nothing here.
      </PanelEmpty>
    )
  }
  return (
    <>
      {rows.some(({ state }) => state === 'waiting') ? <RefreshEvery seconds={3} /> : null}
      <DataTable
        caption="Deliveries"
        rows={rows}
        rowKey={({ id }) => id}
        columns={columnsAt(new Date())}
      />
    </>
  )
}

const columnsAt = (now: Date): readonly TableColumn<DeliveryRow>[] => [
  {
    id: 'at',
    header: 'Due',
    cell: ({ createdAt }) => <RelativeTime at={createdAt.toISOString()} now={now.toISOString()} />,
  },
  { id: 'kind', header: 'Notice', cell: ({ kind }) => KIND_WORDS[kind] },
  { id: 'state', header: 'State', cell: ({ state }) => <DeliveryStateBadge state={state} /> },
  {
    id: 'answer',
    header: 'Answer',
    cell: ({ status, problem, nextAt }) => (
      <span className="block min-w-40 max-w-96 whitespace-normal py-1">
        {status === null ? (problem ?? 'None yet') : `HTTP ${status}`}
        {problem === null || status === null ? null : (
          <span className="block text-xs text-muted">{problem}</span>
        )}
        {nextAt === null || problem === null ? null : (
          <span className="block text-xs text-muted">
            Tried again at {nextAt.toISOString().slice(11, 19)} UTC
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'attempts',
    header: 'Attempts',
    align: 'right',
    cell: ({ attempts }) => count(attempts),
  },
  {
    id: 'findings',
    header: 'Findings',
    align: 'right',
    cell: ({ findings }) => (findings === null ? '' : count(findings)),
  },
  {
    id: 'body',
    header: 'Sent',
    cell: ({ body }) =>
      body === null ? (
        ''
      ) : (
        <details className="max-w-96 whitespace-normal">
          <summary className="cursor-pointer">Show the text</summary>
          <code className="block break-all py-1 text-xs">{body}</code>
        </details>
      ),
  },
]
