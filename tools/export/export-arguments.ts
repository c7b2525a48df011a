import { parseArgs } from 'node:util'
import { type FunctionFilters, parseFunctionFilters } from '#lib/core/model/function-filters.ts'

export const EXPORTS = ['functions'] as const
export type ExportName = (typeof EXPORTS)[number]

export interface ExportArguments {
  readonly name: ExportName
  /** Null writes to standard output. */
  readonly out: string | null
  readonly filters: FunctionFilters
  readonly byteOrderMark: boolean
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: ExportArguments }
  | { readonly ok: false; readonly problem: string }

export const USAGE = `Usage: npm run export -- ${EXPORTS.join('|')} [--out FILE] [--filter 'QUERY OF THE PAGE'] [--bom]`

/** What the command line asks for, or one sentence on what is wrong with it. */
export function parseExportArguments(args: readonly string[]): ParsedArguments {
  const read = readArgs(args)
  if (typeof read === 'string') return { ok: false, problem: read }
  const [asked = '', ...more] = read.positionals
  const name = EXPORTS.find((one) => one === asked)
  if (name === undefined) return { ok: false, problem: `There is no export "${asked}". ${USAGE}` }
  if (more.length > 0) return { ok: false, problem: `"${more[0]}" is too much. ${USAGE}` }
  const query = (read.values.filter ?? '').replace(/^[^?]*\?/, '')
  const parsed = parseFunctionFilters(new URLSearchParams(query))
  if (!parsed.ok) return { ok: false, problem: parsed.problem }
  const out = read.values.out ?? null
  return {
    ok: true,
    value: { name, out, filters: parsed.filters, byteOrderMark: read.values.bom ?? false },
  }
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' }, filter: { type: 'string' }, bom: { type: 'boolean' } },
    })
  } catch (error) {
    if (error instanceof TypeError) return `${error.message} ${USAGE}`
    throw error
  }
}
