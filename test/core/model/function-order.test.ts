import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FIRST_PAGE,
  FUNCTION_SORTS,
  PAGE_SIZES,
  parseFunctionOrder,
  printFunctionOrder,
} from '#lib/core/model/function-order.ts'

const printable = fc.string().filter((text) => !text.includes('\0'))
const cursor = fc.record({ value: fc.option(printable), key: printable })
const parse = (query: string) => parseFunctionOrder(new URLSearchParams(query))

describe('the order of functions in a URL', () => {
  it('survives printing and parsing', () => {
    const order = fc.record({
      sort: fc.constantFrom(...FUNCTION_SORTS),
      descending: fc.boolean(),
      size: fc.constantFrom(...PAGE_SIZES),
      place: fc.oneof(
        fc.constant({ from: null, backwards: false }),
        fc.record({ from: cursor, backwards: fc.boolean() }),
      ),
    })
    fc.assert(
      fc.property(order, ({ place, ...rest }) => {
        const asked = { ...rest, ...place }
        expect(parse(printFunctionOrder(asked).toString())).toEqual({ ok: true, order: asked })
      }),
    )
  })

  it('is the first page by name when nothing is asked', () => {
    expect(parse('')).toEqual({ ok: true, order: FIRST_PAGE })
    expect(printFunctionOrder(FIRST_PAGE).toString()).toBe('')
  })

  it.each([
    ['sort=password', 'Functions cannot be sorted by "password".'],
    ['size=7', 'A page has 25, 50, 100, 250 rows, not "7".'],
    ['after=x', 'This page mark is not one of ours. Start from the first page.'],
    ['before=[1,2]', 'This page mark is not one of ours. Start from the first page.'],
    ['after=["a","\\u0000"]', 'This page mark is not one of ours. Start from the first page.'],
  ])('says what is wrong with "%s"', (query, problem) => {
    expect(parse(query)).toEqual({ ok: false, problem })
  })
})
