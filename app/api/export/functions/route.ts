import { csvResponse } from '#app/_data/csv-response.ts'
import { database } from '#app/_data/database.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { parseFunctionFilters } from '#lib/core/model/function-filters.ts'
import { exportFunctions } from '#lib/db/export/export-functions.ts'

/** The functions that the page's query lists, all of them, as CSV. `bom=1` is for spreadsheets. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams
  const parsed = parseFunctionFilters(query)
  if (!parsed.ok) return Response.json({ problem: parsed.problem }, { status: 400 })
  const { accounts, ou } = parsed.filters
  return csvResponse({
    name: exportName({
      what: 'functions',
      scope: ou ?? (accounts.join('-') || 'all'),
      now: new Date(),
    }),
    byteOrderMark: query.get('bom') === '1',
    text: exportFunctions(await viewerScope(), database(), parsed.filters),
  })
}
