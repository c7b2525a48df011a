import { viewerScope } from '#lib/auth/viewer.ts'
import { parseCapacityFilters } from '#lib/core/capacity/capacity-filters.ts'
import { exportName } from '#lib/core/model/export-name.ts'
import { type CapacityFile, capacityCsv } from '#lib/csv/capacity-csv.ts'
import { csvResponse } from './csv-response.ts'
import { database } from './database.ts'

/** The answer to a request for a capacity list as CSV, with the page's filters. */
export async function capacityFile(request: Request, file: CapacityFile): Promise<Response> {
  const query = new URL(request.url).searchParams
  const parsed = parseCapacityFilters(query)
  if (!parsed.ok) return Response.json({ problem: parsed.problem }, { status: 400 })
  const { accounts, ou } = parsed.filters
  return csvResponse({
    name: exportName({
      what: `capacity-${file}`,
      scope: ou ?? (accounts.join('-') || 'all'),
      now: new Date(),
    }),
    byteOrderMark: query.get('bom') === '1',
    text: capacityCsv(await viewerScope(), database(), { file, filters: parsed.filters }),
  })
}
