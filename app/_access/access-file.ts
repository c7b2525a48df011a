import { exportName } from '#lib/core/model/export-name.ts'
import { type AccessFile, accessCsv } from '#lib/csv/access-csv.ts'
import { AppError } from '#lib/errors.ts'
import { wantsByteOrderMark } from '../_data/byte-order-mark.ts'
import { csvResponse } from '../_data/csv-response.ts'
import { database } from '../_data/database.ts'
import { ANY_QUERY } from '../_data/query-schema.ts'
import { guardedRoute, type Route } from '../_data/route.ts'

/** The route of one of the files of who can call what. */
export const accessFile = (file: AccessFile): Route =>
  guardedRoute({ permission: 'export', query: ANY_QUERY }, ({ request, viewer, query: asked }) => {
    const prepared = accessCsv(file, asked)
    if (!prepared.ok) throw new AppError('invalid-request', prepared.problem)
    return csvResponse({
      name: exportName({
        what: file,
        scope: asked.get('ou') ?? (asked.get('account') || 'all'),
        now: new Date(),
      }),
      byteOrderMark: wantsByteOrderMark(request),
      text: prepared.text(viewer.scope, database()),
    })
  })
