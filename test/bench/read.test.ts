import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MEASURED_READS, UNMEASURED_READS } from '#bench/support/reads/measured-reads.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'lib', 'db', 'read')

/** What lib/db/read exports that asks a database: a function whose first arguments are a viewer's scope, or a database. */
const readsOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^export (?:async )?(?:function|const) (\w+)(?: = )?(?:async )?(?:<[^(]*>)?\(\s*(?:\w+: ViewerScope,\s*)?\w+: (?:Queryable|pg\.Pool)/gm,
    ),
  ].map(([, name = '']) => name)

const files = globSync('*.ts', { cwd: FOLDER })
  .filter((file) => !['queryable.ts', 'keyset-page.ts'].includes(file))
  .sort()
const reads = files.flatMap((file) => readsOf(readFileSync(join(FOLDER, file), 'utf8'))).sort()

describe('the benchmark of reads', () => {
  it('looks at real files', () => expect(reads.length).toBeGreaterThan(70))

  it('measures every read, or says why not', () => {
    const known = [...Object.keys(MEASURED_READS), ...Object.keys(UNMEASURED_READS)].sort()
    expect(known).toEqual(reads)
  })

  it('gives a reason for each that it leaves out', () => {
    for (const why of Object.values(UNMEASURED_READS)) expect(why.length).toBeGreaterThan(20)
  })

  it('gives the cases of a read different names', () => {
    for (const [read, cases] of Object.entries(MEASURED_READS)) {
      const names = cases.map(({ name }) => name)
      expect(names, read).toEqual([...new Set(names)])
    }
  })
})

describe('what counts as a read', () => {
  it.each([
    ['export function one(scope: ViewerScope, database: Queryable): X', ['one']],
    ['export async function one(\n  scope: ViewerScope,\n  database: Queryable,\n)', ['one']],
    [
      'export const one = <K extends string>(\n  scope: ViewerScope,\n  database: Queryable',
      ['one'],
    ],
    ['export const one = (pool: pg.Pool, runId: string) =>', ['one']],
    ['export async function one(\n  viewer: ViewerScope,\n  database: Queryable', ['one']],
    ['export const one = (scope: ViewerScope, column: Sql): Sql =>', []],
    ['export interface One {', []],
  ])('%j', (text, found) => expect(readsOf(text)).toEqual(found))
})
