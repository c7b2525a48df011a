import { exportName } from '#lib/core/model/export-name.ts'
import { type RunDiffFile, runDiffCsv } from '#lib/csv/run-diff-csv.ts'
import { wantsByteOrderMark } from './byte-order-mark.ts'
import { csvResponse } from './csv-response.ts'
import { database } from './database.ts'
import { ANY_QUERY } from './query-schema.ts'
import { guardedRoute, type Route } from './route.ts'
import { scopeOf } from './scope-of.ts'

/** The route of a file on what changed between two runs, with the page's query. */
export const runDiffFile = (file: RunDiffFile): Route =>
  guardedRoute({ permission: 'export', query: ANY_QUERY }, async ({ request, viewer, query }) => {
    const asked = scopeOf(query)
    const scope = asked.ou ?? (asked.accounts.join('-') || 'all')
    return csvResponse({
      name: exportName({ what: file, scope, now: new Date() }),
      byteOrderMark: wantsByteOrderMark(request),
      text: await runDiffCsv(viewer.scope, database(), {
        file,
        ...asked,
        from: query.get('from'),
        to: query.get('to'),
      }),
    })
  })
