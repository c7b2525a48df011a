import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedLines } from '#lib/core/diff/folded-lines.ts'
import { lineDiff } from '#lib/core/diff/line-diff.ts'

const SIGNS = { same: ' ', gone: '-', come: '+' } as const
const drawn = (from: string, to: string) =>
  lineDiff(from, to).map(({ kind, text }) => `${SIGNS[kind]}${text}`)

describe('lineDiff', () => {
  it.each([
    ['a\nb\nc', 'a\nb\nc', [' a', ' b', ' c']],
    ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
    ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
    ['a\nb\nc\nd', 'b\nc\nd\ne', ['-a', ' b', ' c', ' d', '+e']],
  ])('%j to %j', (from, to, lines) => {
    expect(drawn(from, to)).toEqual(lines)
  })

  it('has both texts in it, and no more same lines than they share', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const lines = lineDiff(a.join('\n'), b.join('\n'))
        const of = (...kinds: string[]) =>
          lines.filter(({ kind }) => kinds.includes(kind)).map((line) => line.text)
        expect(of('same', 'gone')).toEqual(a)
        expect(of('same', 'come')).toEqual(b)
        expect(of('same').length).toBe(longest(a, b))
      }),
    )
  })
})

function longest(a: readonly string[], b: readonly string[]): number {
  const [x, ...restA] = a
  const [y, ...restB] = b
  if (x === undefined || y === undefined) return 0
  if (x === y) return 1 + longest(restA, restB)
  return Math.max(longest(restA, b), longest(a, restB))
}

describe('foldedLines', () => {
  it('leaves out what is far from a difference', () => {
    const from = ['1', '2', '3', '4', '5', '6'].join('\n')
    const folded = foldedLines(lineDiff(from, from.replace('4', 'x')), 1)
    expect(folded).toEqual([
      { kind: 'folded', lines: 2 },
      { kind: 'same', text: '3' },
      { kind: 'gone', text: '4' },
      { kind: 'come', text: 'x' },
      { kind: 'same', text: '5' },
      { kind: 'folded', lines: 1 },
    ])
  })
})
