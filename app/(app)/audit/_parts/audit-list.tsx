import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import type { AuditFilters } from '#lib/core/audit/audit-filters.ts'
import { listAuditEntries } from '#lib/db/read/list-audit-entries.ts'
import { auditColumns } from './audit-columns.tsx'

const PAGE = 100

interface Props {
  readonly filters: AuditFilters
  readonly before: number | null
  readonly query: URLSearchParams
}

/** A page of the trail, newest first. */
export async function AuditList({ filters, before, query }: Props) {
  const { scope } = await requirePermission('read-audit')
  const found = await listAuditEntries(scope, database(), { filters, before, limit: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  if (last === undefined) {
    return (
      <PanelEmpty
        kind="no-match"
        title="No entry of the trail matches"
        action={
          <Link href="/audit" className={buttonLook()}>
            Clear all filters
          </Link>
        }
      />
    )
  }
  return (
    <>
      <DataTable
        caption="Audit trail, newest first"
        rows={rows}
        rowKey={({ sequence }) => String(sequence)}
        columns={auditColumns(new Date())}
      />
      <Pager
        summary={countOf(rows.length, 'entry', 'entries')}
        first={before === null ? null : hrefAt(query, null)}
        before={null}
        after={found.length > PAGE ? hrefAt(query, last.sequence) : null}
      />
    </>
  )
}

function hrefAt(query: URLSearchParams, before: number | null): string {
  const next = new URLSearchParams(query)
  next.delete('before')
  if (before !== null) next.set('before', String(before))
  return next.size === 0 ? '/audit' : `/audit?${next}`
}
