import { describe, expect, it } from 'vitest'
import { NO_FINDING_FILTERS, printFindingFilters } from '#lib/core/model/finding-filters.ts'
import { NO_FILTERS, printFunctionFilters } from '#lib/core/model/function-filters.ts'
import { PRODUCT_VERSION } from '#lib/core/product-version.ts'
import { columnNote } from '#lib/export/column-notes.ts'
import { EXPORTS, exportNamed, PACK_TABLES } from '#lib/export/exports.ts'
import { filterOf } from '#lib/export/start-export.ts'
import manifest from '../../package.json' with { type: 'json' }

const NOW = new Date('2026-11-22T12:00:00Z')
const prepare = (name: string, query: string) =>
  exportNamed(name)?.prepare(new URLSearchParams(query), NOW)

describe('the registry of exports', () => {
  it('has each name once, fit for a URL and a file', () => {
    const names = EXPORTS.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(20)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
    expect(names).not.toContain('audit-pack')
  })

  it.each(EXPORTS.map((table) => [table.name, table] as const))(
    'says of %s what a row and each of its columns is, each column once',
    (name, table) => {
      expect(table.about).toMatch(/^[A-Z].*\.$/)
      expect(table.headers.length).toBeGreaterThan(3)
      expect(new Set(table.headers).size).toBe(table.headers.length)
      for (const header of table.headers) expect(columnNote(name, header)).toMatch(/^\S.*\.$/s)
    },
  )

  it('keeps the audit trail, and what compares runs, out of the pack', () => {
    const outside = EXPORTS.filter((table) => !PACK_TABLES.includes(table)).map(({ name }) => name)
    expect(outside).toEqual(['run-findings', 'run-changes', 'audit'])
    expect(exportNamed('audit')?.permission).toBe('read-audit')
    expect(PACK_TABLES.every(({ permission }) => permission === 'export')).toBe(true)
  })
})

describe('the query of an export', () => {
  const refused: readonly (readonly [string, string, string])[] = [
    ['functions', 'account=12', '"account" takes account ids of 12 digits.'],
    ['functions', 'vpc=perhaps', '"vpc" takes yes or no, not "perhaps".'],
    ['functions', 'q=ab', 'Search for at least 3 characters; "ab" would match too much.'],
    ['functions', `role=${'x'.repeat(600)}`, '"role" is longer than 512 characters.'],
    ['functions', 'tag=%00', '"tag" holds a character that no AWS name has.'],
    ['findings', 'severity=awful', '"severity" has no value "awful": it takes critical'],
    ['findings', 'older=soon', '"older" is a whole number from 0 to 3660.'],
    ['edges', 'verdict=guilty', '"verdict" has no value "guilty"'],
    ['capacity-subnets', 'all=maybe', '"all" takes yes or no, not "maybe".'],
    ['changes', 'newer=9999', '"newer" is a whole number from 0 to 3660.'],
    ['scores', 'account=%21111111111111', '"account" takes account ids of 12 digits.'],
    ['audit', 'from=yesterday', 'A day is written as 2026-11-30.'],
  ]
  it.each(refused)('of %s refuses %s in a sentence', (name, query, sentence) => {
    const prepared = prepare(name, query)
    expect(prepared).toMatchObject({ ok: false })
    expect(prepared?.ok === false ? prepared.problem : '').toContain(sentence)
  })

  it('takes what a page has in its URL besides filters, and what is left out', () => {
    expect(prepare('functions', 'sort=-memory&size=100&bom=1&manifest=1&q=')?.ok).toBe(true)
    expect(prepare('findings', 'severity=!info&account=!111111111111')?.ok).toBe(true)
  })

  it('knows every filter of the pages', () => {
    const names = (name: string) => Object.keys(exportNamed(name)?.parameters.shape ?? {})
    const functions = printFunctionFilters({ ...NO_FILTERS, ...filled(NO_FILTERS) })
    expect(functions.size).toBeGreaterThan(10)
    expect(names('functions')).toEqual(expect.arrayContaining([...functions.keys()]))
    const { not: _, ...findings } = NO_FINDING_FILTERS
    const printed = printFindingFilters({ ...NO_FINDING_FILTERS, ...filled(findings) })
    expect(names('findings')).toEqual(expect.arrayContaining([...printed.keys()]))
  })

  it('is told by the manifest without what is not about rows, in one order', () => {
    const table = exportNamed('functions')
    if (table === null) throw new Error('no functions')
    const query = new URLSearchParams('region=eu-west-1&bom=1&account=111111111111&q=&sort=name')
    expect(filterOf(table, query)).toBe('account=111111111111&region=eu-west-1')
  })
})

const OF_OTHER_TYPES: Readonly<Record<string, unknown>> = {
  minAgeDays: 1,
  maxAgeDays: 1,
  status: 'all',
  vanished: true,
  vpc: true,
  url: true,
  policy: true,
}

/** A value for everything that can be asked. */
const filled = (filters: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      name,
      Array.isArray(value) ? ['x'] : (OF_OTHER_TYPES[name] ?? 'xyz'),
    ]),
  )

it('carries the version of the package', () => {
  expect(PRODUCT_VERSION).toBe(manifest.version)
})
