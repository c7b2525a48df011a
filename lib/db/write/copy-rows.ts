import { finished } from 'node:stream/promises'
import { from } from 'pg-copy-streams'
import type { Transaction } from '../transaction.ts'

/** A row as COPY takes it: each value as the text that Postgres reads it from. */
export type CopiedRow = readonly (string | null)[]

/** Appends rows that cannot be there yet, by COPY: it parses nothing twice, and writes and logs many rows at a time. */
export async function copyRows(
  tx: Transaction,
  table: { readonly name: string; readonly columns: string },
  rows: readonly CopiedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const copy = tx.query(from(`copy ${table.name} (${table.columns}) from stdin`))
  copy.end(rows.map(lineOf).join(''))
  await finished(copy)
}

const lineOf = (row: CopiedRow): string => `${row.map(fieldOf).join('\t')}\n`

const fieldOf = (value: string | null): string => (value === null ? '\\N' : escaped(value))

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (each) => ESCAPES[each] ?? each) : text
