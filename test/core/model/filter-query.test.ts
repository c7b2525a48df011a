import { describe, expect, it } from 'vitest'
import {
  printTextsAndLists,
  searchProblem,
  sizeProblem,
  strangerIn,
  textOf,
  valuesOf,
} from '#lib/core/model/filter-query.ts'

const NAMES = { texts: { q: 'q', ou: 'unit' }, lists: { accounts: 'account' } } as const
const asked = (text: string) => new URLSearchParams(text)

describe('filter-query', () => {
  it.each([
    [null, []],
    ['', []],
    [' , ,', []],
    ['b, a,b', ['a', 'b']],
  ])('reads the values of %j', (joined, values) => {
    expect(valuesOf(joined)).toEqual(values)
  })

  it.each([
    ['', null],
    ['q=', null],
    ['q=%20%20', null],
    ['q=%20a%20b%20', 'a b'],
  ])('reads the text of "%s"', (query, text) => {
    expect(textOf(asked(query), 'q')).toBe(text)
  })

  it('prints by the names of the address, and nothing for what is not asked', () => {
    expect(printTextsAndLists({ q: null, ou: 'ou-1', accounts: [] }, NAMES).toString()).toBe(
      'unit=ou-1',
    )
    expect(printTextsAndLists({ q: 'x', ou: null, accounts: ['2', '1'] }, NAMES).toString()).toBe(
      'q=x&account=2%2C1',
    )
  })

  it.each([
    [`q=${'x'.repeat(8)}`, null],
    [`q=${'x'.repeat(9)}`, '"q" is longer than 8 characters.'],
    ['unit=a%00', '"unit" holds a character that no AWS name has.'],
    ['account=a%00', '"account" holds a character that no AWS name has.'],
    [`account=${Array.from({ length: 100 }, (_, at) => at)}`, null],
    [
      `account=${Array.from({ length: 101 }, (_, at) => at)}`,
      '"account" names more than 100 values.',
    ],
    [`other=${'x'.repeat(99)}`, null],
  ])('says of "%s" whether it is too much', (query, problem) => {
    expect(sizeProblem(asked(query), NAMES, 8)).toBe(problem)
  })

  it('names the first word that a vocabulary does not have', () => {
    const known = { state: new Set(['stuck', 'orphan']) }
    expect(strangerIn(asked('state=orphan,stuck&else=x'), known)).toBeNull()
    expect(strangerIn(asked('state=stuck,lost'), known)).toBe('"state" has no value "lost".')
  })

  it('asks for a search that narrows', () => {
    expect(searchProblem(asked('q='), 3)).toBeNull()
    expect(searchProblem(asked('q=abc'), 3)).toBeNull()
    expect(searchProblem(asked('q=%20ab%20'), 3)).toBe(
      'Search for at least 3 characters; "ab" would match too much.',
    )
  })
})
