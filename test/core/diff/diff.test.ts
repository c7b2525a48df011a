import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Difference, diff, type Json } from '#lib/core/diff/diff.ts'

const CASES: readonly (readonly [string, Json, Json, readonly Difference[]])[] = [
  ['equal', { a: [1, { b: null }] }, { a: [1, { b: null }] }, []],
  ['order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, []],
  [
    'a field',
    { runtime: 'nodejs18.x' },
    { runtime: 'nodejs22.x' },
    [{ path: '/runtime', from: 'nodejs18.x', to: 'nodejs22.x' }],
  ],
  ['known absence is not absence', { a: null }, {}, [{ path: '/a', from: null }]],
  ['a new field', {}, { a: 0 }, [{ path: '/a', to: 0 }]],
  ['in a list', { a: [1, 2] }, { a: [1, 3] }, [{ path: '/a/1', from: 2, to: 3 }]],
  ['a longer list', { a: [1] }, { a: [0, 1] }, [{ path: '/a', from: [1], to: [0, 1] }]],
  ['a list that becomes an object', { a: [] }, { a: {} }, [{ path: '/a', from: [], to: {} }]],
  [
    'names with slashes and tildes',
    { 'a/b~c': 1 },
    { 'a/b~c': 2 },
    [{ path: '/a~1b~0c', from: 1, to: 2 }],
  ],
  [
    'sorted',
    { b: 1, a: 1 },
    { a: 2, b: 2 },
    [
      { path: '/a', from: 1, to: 2 },
      { path: '/b', from: 1, to: 2 },
    ],
  ],
  [
    'a hostile name',
    { a: 1 },
    JSON.parse('{"a":1,"__proto__":2}'),
    [{ path: '/__proto__', to: 2 }],
  ],
]

describe('diff', () => {
  it.each(CASES)('%s', (_name, from, to, expected) => {
    expect(diff(from, to)).toEqual(expected)
  })
})

const json = (): fc.Arbitrary<Json> =>
  fc
    .jsonValue({ noUnicodeString: false } as never)
    .map((value) => JSON.parse(JSON.stringify(value)) as Json)

/** Carries one difference out on a document: the other half of the law. */
function carryOut(document: Json, { path, ...change }: Difference): Json {
  if (path === '') return change.to ?? null
  const names = path
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
  const copy = structuredClone(document)
  const last = names.pop() as string
  const holder = names.reduce<never>((at, name) => at[name], copy as never) as Record<string, Json>
  if ('to' in change)
    Object.defineProperty(holder, last, {
      value: change.to,
      writable: true,
      enumerable: true,
      configurable: true,
    })
  else delete holder[last]
  return copy
}

it('carried out, turns the one into the other', () => {
  fc.assert(
    fc.property(json(), json(), (from, to) => {
      expect(diff(from, to).reduce(carryOut, from)).toEqual(to)
    }),
  )
})

it('finds nothing between equals, and the same in both directions', () => {
  fc.assert(
    fc.property(json(), json(), (from, to) => {
      expect(diff(from, structuredClone(from))).toEqual([])
      expect(diff(to, from).map(({ path }) => path)).toEqual(diff(from, to).map(({ path }) => path))
    }),
  )
})
