import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveQuery } from '#lib/core/views/effective-query.ts'
import { parsePreference } from '#lib/core/views/preference.ts'
import { viewQuery } from '#lib/core/views/saved-view.ts'

describe('a saved view', () => {
  it('keeps how a list looks, not where one is in it', () => {
    const query = new URLSearchParams('rule=b&open=k&after=3.4&view=v&area=code&skip=100')
    expect(viewQuery(query)).toBe('area=code&rule=b')
  })

  it('is what an address means, with what else the address says on top', () => {
    const address = new URLSearchParams('view=v&area=network&open=k')
    expect(effectiveQuery(address, 'area=code&rule=b').toString()).toBe(
      'area=network&rule=b&open=k',
    )
  })

  it('means the same when it is kept and opened', () => {
    const name = fc.constantFrom('rule', 'area', 'sort', 'columns', 'group')
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (asked) => {
        const query = new URLSearchParams(asked)
        const opened = effectiveQuery(new URLSearchParams('view=v'), viewQuery(query))
        expect(Object.fromEntries(opened)).toEqual(Object.fromEntries(query))
      }),
    )
  })
})

it('takes a preference of another shape for none', () => {
  expect(parsePreference('shortcuts', true)).toBe(true)
  expect(parsePreference('shortcuts', 'yes')).toBeNull()
  expect(parsePreference('pinned-views', ['no id'])).toBeNull()
})
