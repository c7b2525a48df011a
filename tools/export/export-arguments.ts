import { parseArgs } from 'node:util'
import { EXPORTS, type Prepared } from './exports.ts'

export interface ExportArguments {
  readonly name: string
  /** Null writes to standard output. */
  readonly out: string | null
  /** The file's text in pieces. */
  readonly text: Extract<Prepared, { ok: true }>['text']
  readonly byteOrderMark: boolean
}

export type ParsedArguments =
  | { readonly ok: true; readonly value: ExportArguments }
  | { readonly ok: false; readonly problem: string }

export const USAGE = `Usage: npm run export -- ${[...EXPORTS.keys()].join('|')} [--out FILE] [--filter 'QUERY OF THE PAGE'] [--bom]`

/** What the command line asks for, or one sentence on what is wrong with it. */
export function parseExportArguments(args: readonly string[]): ParsedArguments {
  const read = readArgs(args)
  if (typeof read === 'string') return { ok: false, problem: read }
  const [asked = '', ...more] = read.positionals
  const prepare = EXPORTS.get(asked)
  if (prepare === undefined)
    return { ok: false, problem: `There is no export "${asked}". ${USAGE}` }
  if (more.length > 0) return { ok: false, problem: `"${more[0]}" is too much. ${USAGE}` }
  const query = (read.values.filter ?? '').replace(/^[^?]*\?/, '')
  const prepared = prepare(new URLSearchParams(query))
  if (!prepared.ok) return prepared
  const out = read.values.out ?? null
  return {
    ok: true,
    value: { name: asked, out, text: prepared.text, byteOrderMark: read.values.bom ?? false },
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
