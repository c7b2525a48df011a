import { wantsByteOrderMark } from '#app/_data/byte-order-mark.ts'
import { csvResponse } from '#app/_data/csv-response.ts'
import { database } from '#app/_data/database.ts'
import { querySchema } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { parseAuditFilters } from '#lib/core/audit/audit-filters.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { exportAudit } from '#lib/db/export/export-audit.ts'

const query = querySchema(parseAuditFilters)

/** The entries that the page's query lists, all of them, oldest first, as CSV. `bom=1` is for spreadsheets. */
export const GET = guardedRoute(
  { permission: 'read-audit', query },
  ({ request, viewer, query: filters }) =>
    csvResponse({
      name: exportName({ what: 'audit', scope: 'all', now: new Date() }),
      byteOrderMark: wantsByteOrderMark(request),
      text: exportAudit(viewer.scope, database(), filters),
    }),
)
