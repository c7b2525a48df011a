import { exportName } from '#lib/core/model/export-name.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { placeOf } from '#lib/core/query/place-query.ts'
import type { Database } from '#lib/db/connect.ts'
import { openSnapshot } from '#lib/db/export/snapshot.ts'
import { AppError } from '#lib/errors.ts'
import { csvBytes } from './csv-bytes.ts'
import { readExportFacts } from './export-facts.ts'
import { type FileManifest, provenance, tableManifest } from './export-manifest.ts'
import type { ExportTable } from './export-table.ts'
import { FileDigest } from './file-digest.ts'

export interface ExportOrder {
  readonly table: ExportTable
  readonly query: URLSearchParams
  /** For spreadsheets. */
  readonly byteOrderMark: boolean
  readonly now: Date
}

/** A file on its way. Whoever starts one reads its bytes to the end or returns them: it holds a connection until then. */
export interface StartedExport {
  readonly name: string
  /** What was asked, without what is not about the rows. */
  readonly filter: string
  readonly bytes: AsyncGenerator<Uint8Array, void>
  readonly digest: FileDigest
  /** Once all bytes have been read. */
  readonly manifest: () => FileManifest
}

/** Begins a file of a table. The name tells the run that it is of: the same run gives the same name. */
export async function startExport(
  scope: ViewerScope,
  pool: Database['pool'],
  { table, query, byteOrderMark, now }: ExportOrder,
): Promise<StartedExport> {
  const prepared = table.prepare(query, now)
  if (!prepared.ok) throw new AppError('invalid-request', prepared.problem)
  const snapshot = await openSnapshot(pool)
  const place = placeOf(query)
  const facts = await readExportFacts(scope, snapshot, place).catch(async (error: unknown) => {
    await snapshot.close()
    throw error
  })
  const name = exportName({
    what: table.name,
    scope: place.ou ?? (place.accounts.join('-') || 'all'),
    now: facts.run?.publishedAt ?? now,
  })
  const digest = new FileDigest()
  const filter = filterOf(table, query)
  const pieces = prepared.pieces(scope, snapshot)
  return {
    name,
    filter,
    digest,
    bytes: closing(csvBytes(pieces, { digest, byteOrderMark }), snapshot.close),
    manifest: () => ({
      ...provenance(scope, facts, { generatedAt: now, asOf: now }),
      ...tableManifest(table, { name, filter, digest }),
    }),
  }
}

async function* closing(
  bytes: AsyncGenerator<Uint8Array, void>,
  close: () => Promise<void>,
): AsyncGenerator<Uint8Array, void> {
  try {
    yield* bytes
  } finally {
    await close()
  }
}

/** The parameters of a query that say which rows are meant, in the order of their names. */
export function filterOf({ parameters }: ExportTable, query: URLSearchParams): string {
  const kept = [...query].filter(([name, value]) => name in parameters.shape && value !== '')
  return new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString()
}
