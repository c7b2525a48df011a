import { viewerScope } from '#lib/auth/viewer.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { type AccessFile, accessCsv } from '#lib/csv/access-csv.ts'
import { csvResponse } from '../_data/csv-response.ts'
import { database } from '../_data/database.ts'

/** The answer to a request for one of the files of who can call what. */
export async function accessFile(file: AccessFile, request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const prepared = accessCsv(file, query)
  if (!prepared.ok) return Response.json({ problem: prepared.problem }, { status: 400 })
  return csvResponse({
    name: exportName({
      what: file,
      scope: query.get('ou') ?? (query.get('account') || 'all'),
      now: new Date(),
    }),
    byteOrderMark: query.get('bom') === '1',
    text: prepared.text(await viewerScope(), database()),
  })
}
