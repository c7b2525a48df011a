import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countFilters,
  type FunctionFilters,
  NO_FILTERS,
  parseFunctionFilters,
  printFunctionFilters,
} from '#lib/core/model/function-filters.ts'

const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9:._/@ -]{1,30}[A-Za-z0-9]$/)
const text = fc.option(word)
const list = fc.uniqueArray(word, { maxLength: 5 }).map((values) => values.sort())
const flag = fc.option(fc.boolean())
const filters: fc.Arbitrary<FunctionFilters> = fc.record({
  q: text,
  accounts: list,
  ou: text,
  regions: list,
  runtimes: list,
  packageTypes: list,
  architectures: list,
  vpc: flag,
  url: flag,
  policy: flag,
  layer: text,
  role: text,
  tag: text,
  vanished: fc.boolean(),
})

const parse = (query: string) => parseFunctionFilters(new URLSearchParams(query))

describe('function filters in a URL', () => {
  it('survive printing and parsing', () => {
    fc.assert(
      fc.property(filters, (asked) => {
        const printed = printFunctionFilters(asked).toString()
        expect(parse(printed)).toEqual({ ok: true, filters: asked })
      }),
    )
  })

  it('never throw, whatever the query', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('q', 'account', 'vpc', 'x'), fc.string())),
        (pairs) => {
          const result = parseFunctionFilters(new URLSearchParams(pairs))
          if (!result.ok) expect(result.problem).toMatch(/\.$/)
        },
      ),
    )
  })

  it.each([
    ['', NO_FILTERS],
    ['q=%20%20', NO_FILTERS],
    ['sort=-name&after=x', NO_FILTERS],
    [
      'region=us-east-1,eu-west-1,us-east-1',
      { ...NO_FILTERS, regions: ['eu-west-1', 'us-east-1'] },
    ],
    ['vpc=no&url=yes', { ...NO_FILTERS, vpc: false, url: true }],
    ['vanished=yes', { ...NO_FILTERS, vanished: true }],
  ])('reads "%s"', (query, expected) => {
    expect(parse(query)).toEqual({ ok: true, filters: expected })
  })

  it.each([
    ['vpc=maybe', '"vpc" takes yes or no, not "maybe".'],
    ['q=ab', 'Search for at least 3 characters; "ab" would match too much.'],
    ['role=a%00b', '"role" holds a character that no AWS name has.'],
    [`tag=${'x'.repeat(513)}`, '"tag" is longer than 512 characters.'],
    [
      `account=${Array.from({ length: 101 }, (_, i) => i).join(',')}`,
      '"account" names more than 100 values.',
    ],
  ])('says what is wrong with "%s"', (query, problem) => {
    expect(parse(query)).toEqual({ ok: false, problem })
  })

  it('count what a "clear all" would take away', () => {
    expect(countFilters(NO_FILTERS)).toBe(0)
    expect(countFilters({ ...NO_FILTERS, q: 'abc', vpc: false, regions: ['a', 'b'] })).toBe(3)
  })
})
