import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, storable } from '#lib/db/write/canonical-json.ts'

describe('canonicalJson', () => {
  it.each([
    ['sorted names', { b: 1, a: [{ d: null, c: true }] }, '{"a":[{"c":true,"d":null}],"b":1}'],
    ['left out is not there', { a: undefined, b: 0 }, '{"b":0}'],
    [
      'a hostile name',
      JSON.parse('{"b":1,"__proto__":{"z":1,"y":2}}'),
      '{"__proto__":{"y":2,"z":1},"b":1}',
    ],
    ['NUL and half a pair', { 'a\0': 'x\0\ud83d' }, '{"a\ufffd":"x\ufffd\ufffd"}'],
    ['a backslash before u0000 is text', '\\u0000', '"\\\\u0000"'],
    ['a whole pair', '😀', '"😀"'],
  ])('%s', (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text)
  })

  it.each([Number.NaN, undefined, () => 1, 1n])('refuses %s', (value) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(TypeError)
  })

  it('says the same of the same, whatever the order of names', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, field]) => [name, reversed(field)]),
      )
    }
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(reversed(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('leaves nothing that Postgres cannot keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept: string = JSON.parse(canonicalJson(text))
        expect(kept).toBe(storable(text))
        expect(kept.isWellFormed() && !kept.includes('\0')).toBe(true)
      }),
    )
  })
})
