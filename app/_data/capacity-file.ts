import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { type CapacityFile, capacityCsv } from '#lib/csv/capacity-csv.ts'
import { wantsByteOrderMark } from './byte-order-mark.ts'
import { csvResponse } from './csv-response.ts'
import { database } from './database.ts'
import { querySchema } from './query-schema.ts'
import { guardedRoute, type Route } from './route.ts'

const query = querySchema(parseCapacityFilters)

/** The route of a capacity list as CSV, with the page's filters. */
export const capacityFile = (file: CapacityFile): Route =>
  guardedRoute({ permission: 'export', query }, ({ request, viewer, query: filters }) =>
    csvResponse({
      name: exportName({
        what: `capacity-${file}`,
        scope: filters.ou ?? (filters.accounts.join('-') || 'all'),
        now: new Date(),
      }),
      byteOrderMark: wantsByteOrderMark(request),
      text: capacityCsv(viewer.scope, database(), { file, filters }),
    }),
  )
