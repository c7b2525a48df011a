import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { PRODUCT_VERSION } from '#lib/core/product-version.ts'
import type { SourceTally } from '#lib/db/read/tally-coverage.ts'
import { columnNote } from './column-notes.ts'
import type { ExportFacts } from './export-facts.ts'
import type { ExportTable } from './export-table.ts'
import type { FileDigest } from './file-digest.ts'

/** Of the files' columns: raised when one is taken away or means something else, never when one is added. */
export const SCHEMA_VERSION = 1

export interface TableManifest {
  readonly file: string
  readonly table: string
  readonly about: string
  /** The query by which the same rows can be asked for again. */
  readonly filter: string
  readonly rows: number
  readonly bytes: number
  readonly sha256: string
  readonly columns: readonly { readonly name: string; readonly about: string }[]
}

export interface Provenance {
  readonly product: { readonly name: 'Demarc'; readonly version: string }
  readonly schemaVersion: number
  readonly generatedAt: string
  /** What "expired" and "days left" are told by. */
  readonly asOf: string
  readonly run: {
    readonly id: string
    readonly state: string
    readonly publishedAt: string
  } | null
  readonly collecting: boolean
  /** The accounts that the file could hold rows of, by what its reader may see. */
  readonly scope: 'every account' | readonly string[]
  readonly coverage: {
    readonly accounts: number
    readonly accountsWhole: number
    readonly accountsUnreachable: number
    readonly gaps: number
    readonly sources: readonly CoverageOfSource[]
  }
}

interface CoverageOfSource {
  readonly source: string
  readonly complete: number
  readonly partial: number
  readonly failed: number
  readonly skipped: number
}

export type FileManifest = Provenance & TableManifest

export const tableManifest = (
  table: ExportTable,
  file: { readonly name: string; readonly filter: string; readonly digest: FileDigest },
): TableManifest => ({
  file: file.name,
  table: table.name,
  about: table.about,
  filter: file.filter,
  rows: file.digest.rows,
  bytes: file.digest.bytes,
  sha256: file.digest.sha256(),
  columns: table.headers.map((name) => ({ name, about: columnNote(table.name, name) })),
})

export interface Times {
  readonly generatedAt: Date
  readonly asOf: Date
}

export const provenance = (
  scope: ViewerScope,
  { run, collecting, coverage }: ExportFacts,
  { generatedAt, asOf }: Times,
): Provenance => ({
  product: { name: 'Demarc', version: PRODUCT_VERSION },
  schemaVersion: SCHEMA_VERSION,
  generatedAt: generatedAt.toISOString(),
  asOf: asOf.toISOString(),
  run:
    run === null
      ? null
      : { id: run.runId, state: run.state, publishedAt: run.publishedAt.toISOString() },
  collecting,
  scope: scope.kind === 'everything' ? 'every account' : scope.accountIds.toSorted(),
  coverage: {
    accounts: run?.accounts ?? 0,
    accountsWhole: run?.accountsWhole ?? 0,
    accountsUnreachable: run?.accountsUnreachable ?? 0,
    gaps: run?.gaps ?? 0,
    sources: sourcesOf(coverage),
  },
})

function sourcesOf(tallies: readonly SourceTally[]): readonly CoverageOfSource[] {
  const bySource = Map.groupBy(tallies, ({ source }) => source)
  return [...bySource].map(([source, rows]) => {
    const targets = (state: SourceTally['state']) =>
      rows.reduce((sum, row) => sum + (row.state === state ? row.targets : 0), 0)
    return {
      source,
      complete: targets('complete'),
      partial: targets('partial'),
      failed: targets('failed'),
      skipped: targets('skipped'),
    }
  })
}
