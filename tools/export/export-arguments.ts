import { parseArgs } from 'node:util'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { startAuditPack } from '#lib/export/audit-pack.ts'
import { EXPORTS, exportNamed } from '#lib/export/exports.ts'
import type { StartedFile } from '#lib/export/record-export.ts'
import { startExport } from '#lib/export/start-export.ts'

const AUDIT_PACK = 'audit-pack'

export interface ExportArguments {
  readonly name: string
  /** Null writes to standard output. */
  readonly out: string | null
  /** Whether a manifest is written beside the file. */
  readonly manifest: boolean
  readonly start: (scope: ViewerScope, pool: Database['pool']) => Promise<StartedFile>
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: ExportArguments }
  | { readonly ok: false; readonly problem: string }

export const USAGE = `Usage: npm run export -- ${[...EXPORTS.map(({ name }) => name), AUDIT_PACK].join('|')} [--out FILE] [--filter 'QUERY OF THE PAGE'] [--bom] [--manifest]`

/** What the command line asks for, or one sentence on what is wrong with it. */
export function parseExportArguments(args: readonly string[]): ParsedArguments {
  const read = readArgs(args)
  if (typeof read === 'string') return { ok: false, problem: read }
  const [name = '', ...more] = read.positionals
  if (more.length > 0) return { ok: false, problem: `"${more[0]}" is too much. ${USAGE}` }
  const { out = null, manifest = false, bom = false, filter = '' } = read.values
  const query = new URLSearchParams(filter.replace(/^[^?]*\?/, ''))
  if (manifest && (out === null || name === AUDIT_PACK)) {
    return { ok: false, problem: `A manifest is written beside the FILE of one table. ${USAGE}` }
  }
  if (name === AUDIT_PACK) {
    const start: ExportArguments['start'] = (scope, pool) => startAuditPack(scope, pool, query)
    return { ok: true, value: { name, out, manifest, start } }
  }
  const table = exportNamed(name)
  if (table === null) return { ok: false, problem: `There is no export "${name}". ${USAGE}` }
  const now = new Date()
  const prepared = table.prepare(query, now)
  if (!prepared.ok) return prepared
  const order = { table, query, byteOrderMark: bom, now }
  return {
    ok: true,
    value: { name, out, manifest, start: (scope, pool) => startExport(scope, pool, order) },
  }
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        filter: { type: 'string' },
        bom: { type: 'boolean' },
        manifest: { type: 'boolean' },
      },
    })
  } catch (error) {
    if (error instanceof TypeError) return `${error.message} ${USAGE}`
    throw error
  }
}
