import { GuardrailBadge } from '#app/_access/guardrail-badge.tsx'
import { GUARDRAIL_SHORT } from '#app/_access/guardrail-words.ts'
import { NodeLink } from '#app/_access/node-link.tsx'
import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import type { AdministratorRow } from '#lib/core/access/administrator-row.ts'
import { GUARDRAILS } from '#lib/core/policy/guardrails.ts'
import { listAdministrators } from '#lib/db/read/list-administrators.ts'

const SHOWN = 100

/** Each administrator by name, with what control policies and its own boundary leave it. */
export async function AdministratorTable({ accountId }: { readonly accountId: string }) {
  const scope = await viewerScope()
  const found = await listAdministrators(scope, database(), { accountId, limit: SHOWN + 2 })
  const named = found.filter(({ arn }) => arn !== null)
  const isUnlisted = named.length < found.length
  return (
    <>
      {isUnlisted ? (
        <Notice kind="warning" className="m-3">
          Not all roles and users of this account could be listed: there may be more administrators.
        </Notice>
      ) : null}
      {named.length === 0 ? (
        <PanelEmpty
          kind={isUnlisted ? 'not-collected' : 'none'}
          title={isUnlisted ? 'No administrator is known' : 'No role or user may do all of this'}
        />
      ) : (
        <DataTable
          caption="Administrators"
          rows={named.slice(0, SHOWN)}
          rowKey={({ key }) => key}
          columns={COLUMNS}
        />
      )}
      {named.length > SHOWN ? (
        <p className="border-t border-line px-4 py-2 text-muted">
          The first {count(SHOWN)}; there are more.
        </p>
      ) : null}
    </>
  )
}

const COLUMNS: readonly TableColumn<AdministratorRow>[] = [
  {
    id: 'principal',
    header: 'Role or user',
    cell: ({ arn, certain }) => (
      <>
        <NodeLink node={arn ?? ''} />
        {certain ? null : (
          <span className="block text-xs text-muted">may be none: its policies were not read</span>
        )}
      </>
    ),
  },
  {
    id: 'boundary',
    header: 'Boundary',
    cell: ({ boundary }) =>
      boundary === null ? (
        <span className="text-muted">none</span>
      ) : boundary === 'unknown' ? (
        'not readable'
      ) : (
        <span className="font-mono text-xs">{boundary.slice(boundary.indexOf('/') + 1)}</span>
      ),
  },
  ...GUARDRAILS.map(
    ({ id, title }): TableColumn<AdministratorRow> => ({
      id,
      header: GUARDRAIL_SHORT[id] ?? title,
      cell: ({ states }) => {
        const state = states.find(({ guardrail }) => guardrail === id)?.state
        return state === undefined ? null : <GuardrailBadge state={state} />
      },
    }),
  ),
]
