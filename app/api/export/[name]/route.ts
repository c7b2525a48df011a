import { z } from 'zod'
import { wantsByteOrderMark } from '#app/_data/byte-order-mark.ts'
import { csvResponse } from '#app/_data/csv-response.ts'
import { database } from '#app/_data/database.ts'
import { ANY_QUERY } from '#app/_data/query-schema.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { RESPONSIBILITY_FILES, responsibilityCsv } from '#lib/csv/responsibility-csv.ts'
import { AppError } from '#lib/errors.ts'

const params = z.object({ name: z.string() })
/** What the page's query lists, all of it, as CSV. `bom=1` is for spreadsheets. */
export const GET = guardedRoute({ permission: 'export', params, query: ANY_QUERY }, (asked) => {
  const file = RESPONSIBILITY_FILES.find((one) => one === asked.params.name)
  if (file === undefined) throw new AppError('not-found', 'There is no such export.')
  const now = new Date()
  const prepared = responsibilityCsv(file, asked.query, now)
  if (!prepared.ok) throw new AppError('invalid-request', prepared.problem)
  const scope = asked.query.get('ou') ?? (asked.query.get('account') || 'all')
  return csvResponse({
    name: exportName({ what: file, scope, now }),
    byteOrderMark: wantsByteOrderMark(asked.request),
    text: prepared.text(asked.viewer.scope, database()),
  })
})
