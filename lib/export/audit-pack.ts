import { exportName } from '#lib/core/model/export-name.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { PLACE_QUERY, placeOf } from '#lib/core/query/place-query.ts'
import { readQuery } from '#lib/core/query/query-of.ts'
import type { Database } from '#lib/db/connect.ts'
import { openSnapshot, type Snapshot } from '#lib/db/export/snapshot.ts'
import { AppError } from '#lib/errors.ts'
import { csvBytes } from './csv-bytes.ts'
import { type ExportFacts, readExportFacts } from './export-facts.ts'
import { provenance, type TableManifest, tableManifest } from './export-manifest.ts'
import type { ExportTable } from './export-table.ts'
import { PACK_TABLES } from './exports.ts'
import { FileDigest } from './file-digest.ts'
import { packReadme } from './pack-readme.ts'
import { filterOf } from './start-export.ts'
import { type ZipEntry, zipBytes } from './zip-bytes.ts'

export interface StartedPack {
  readonly name: string
  readonly filter: string
  readonly bytes: AsyncGenerator<Uint8Array, void>
  /** Of the archive; its rows are those of all tables. */
  readonly digest: FileDigest
}

interface Pack {
  readonly scope: ViewerScope
  readonly snapshot: Snapshot
  readonly query: URLSearchParams
  readonly facts: ExportFacts
  readonly asOf: Date
  readonly rows: (count: number) => void
}

/**
 * Begins an archive of every table of a scope, as of the newest published run: the same run gives the same bytes. Whoever starts
 * one reads its bytes to the end or returns them: it holds a connection until then.
 */
export async function startAuditPack(
  scope: ViewerScope,
  pool: Database['pool'],
  query: URLSearchParams,
): Promise<StartedPack> {
  const read = readQuery(PLACE_QUERY, query)
  if (!read.ok) throw new AppError('invalid-request', read.problem)
  const { accounts, ou } = read.filters
  const snapshot = await openSnapshot(pool)
  try {
    const facts = await readExportFacts(scope, snapshot, read.filters)
    if (facts.run === null) throw new AppError('conflict', 'There is no published run yet.')
    const asOf = facts.run.publishedAt
    const digest = new FileDigest()
    const rows = (count: number) => digest.add(new Uint8Array(0), count)
    const entries = entriesOf({ scope, snapshot, query, facts, asOf, rows })
    const what = { what: 'audit-pack', scope: ou ?? (accounts.join('-') || 'all'), now: asOf }
    return {
      name: exportName(what).replace(/\.csv$/, '.zip'),
      filter: placeQuery(query),
      digest,
      bytes: counted(zipBytes(entries, asOf), digest, snapshot),
    }
  } catch (error) {
    await snapshot.close()
    throw error
  }
}

async function* counted(
  bytes: AsyncGenerator<Uint8Array, void>,
  digest: FileDigest,
  snapshot: Snapshot,
): AsyncGenerator<Uint8Array, void> {
  try {
    for await (const chunk of bytes) {
      digest.add(chunk, 0)
      yield chunk
    }
  } finally {
    await snapshot.close()
  }
}

async function* entriesOf(pack: Pack): AsyncGenerator<ZipEntry> {
  const { scope, facts, asOf } = pack
  const known = provenance(scope, facts, { generatedAt: asOf, asOf })
  yield textEntry('README.txt', packReadme(known))
  const tables: TableManifest[] = []
  for (const table of PACK_TABLES) {
    const digest = new FileDigest()
    const filter = tableFilter(table, pack.query)
    const name = `${table.name}.csv`
    yield { name, bytes: tableBytes(pack, { table, filter, digest }) }
    pack.rows(digest.rows)
    tables.push(tableManifest(table, { name, filter, digest }))
  }
  yield textEntry('manifest.json', `${JSON.stringify({ ...known, tables }, null, 2)}\n`)
}

function tableBytes(
  { scope, snapshot, asOf }: Pack,
  file: { readonly table: ExportTable; readonly filter: string; readonly digest: FileDigest },
): AsyncIterable<Uint8Array> {
  const prepared = file.table.prepare(new URLSearchParams(file.filter), asOf)
  if (!prepared.ok) throw new AppError('invalid-request', prepared.problem)
  const pieces = prepared.pieces(scope, snapshot)
  return csvBytes(pieces, { digest: file.digest, byteOrderMark: false })
}

/** The accounts and the unit of the pack, and what else the table needs to leave nothing out. */
function tableFilter(table: ExportTable, query: URLSearchParams): string {
  const filter = new URLSearchParams(table.whole)
  for (const [name, value] of new URLSearchParams(placeQuery(query))) filter.set(name, value)
  return filterOf(table, filter)
}

const placeQuery = (query: URLSearchParams): string => {
  const { accounts, ou } = placeOf(query)
  const place = new URLSearchParams()
  if (accounts.length > 0) place.set('account', accounts.join(','))
  if (ou !== null) place.set('ou', ou)
  return place.toString()
}

const textEntry = (name: string, text: string): ZipEntry => ({ name, bytes: once(text) })

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}
