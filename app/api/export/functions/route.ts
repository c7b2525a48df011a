import { wantsByteOrderMark } from '#app/_data/byte-order-mark.ts'
import { csvResponse } from '#app/_data/csv-response.ts'
import { database } from '#app/_data/database.ts'
import { querySchema } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { parseFunctionFilters } from '#lib/core/model/function-filters.ts'
import { exportFunctions } from '#lib/db/export/export-functions.ts'

const query = querySchema(parseFunctionFilters)

/** The functions that the page's query lists, all of them, as CSV. `bom=1` is for spreadsheets. */
export const GET = guardedRoute(
  { permission: 'export', query },
  ({ request, viewer, query: filters }) =>
    csvResponse({
      name: exportName({
        what: 'functions',
        scope: filters.ou ?? (filters.accounts.join('-') || 'all'),
        now: new Date(),
      }),
      byteOrderMark: wantsByteOrderMark(request),
      text: exportFunctions(viewer.scope, database(), filters),
    }),
)
