import { csvResponse } from '#app/_data/csv-response.ts'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { RESPONSIBILITY_FILES, responsibilityCsv } from '#lib/csv/responsibility-csv.ts'

/** What the page's query lists, all of it, as CSV. `bom=1` is for spreadsheets. */
export async function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly name: string }> },
) {
  const { name } = await params
  const file = RESPONSIBILITY_FILES.find((one) => one === name)
  if (file === undefined)
    return Response.json({ problem: 'There is no such export.' }, { status: 404 })
  const query = new URL(request.url).searchParams
  const now = new Date()
  const prepared = responsibilityCsv(file, query, now)
  if (!prepared.ok) return Response.json({ problem: prepared.problem }, { status: 400 })
  return csvResponse({
    name: exportName({
      what: file,
      scope: query.get('ou') ?? (query.get('account') || 'all'),
      now,
    }),
    byteOrderMark: query.get('bom') === '1',
    text: prepared.text(await viewerScope(), database()),
  })
}
