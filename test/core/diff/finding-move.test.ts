import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FINDING_MOVES,
  type FindingStep,
  findingMove,
  findingTotals,
  moveCounts,
  stepPairsOf,
} from '#lib/core/diff/finding-move.ts'

describe('findingMove', () => {
  it.each([
    ['opened', 'opened', 'new'],
    ['opened', 'reopened', 'new'],
    ['opened', 'resolved', 'passed'],
    ['reopened', 'reopened', 'reopened'],
    ['reopened', 'resolved', 'passed'],
    ['resolved', 'resolved', 'resolved'],
    ['resolved', 'reopened', null],
  ] as const)('%s first and %s last is %s', (first, last, move) => {
    expect(findingMove({ first, last })).toBe(move)
  })

  it('has its pairs back, and no other move has them', () => {
    for (const move of FINDING_MOVES) {
      expect(stepPairsOf(move).length).toBeGreaterThan(0)
      expect(stepPairsOf(move).map(findingMove)).toEqual(stepPairsOf(move).map(() => move))
    }
  })
})

/** A finding's steps, in the only order in which they can come: opened, then resolved and reopened in turn. */
const history = fc
  .integer({ min: 0, max: 6 })
  .map((length) =>
    Array.from(
      { length },
      (_, at): FindingStep => (at === 0 ? 'opened' : at % 2 === 1 ? 'resolved' : 'reopened'),
    ),
  )
const isOpen = (steps: readonly FindingStep[]) => steps.length > 0 && steps.at(-1) !== 'resolved'

const movesOf = (spans: readonly (readonly FindingStep[])[]) =>
  moveCounts(
    spans.flatMap((steps) => {
      const [first] = steps
      const last = steps.at(-1)
      return first === undefined || last === undefined ? [] : [{ first, last, findings: 1 }]
    }),
  )

describe('the totals of two runs', () => {
  it('are those that the runs had, counted back from now', () => {
    const finding = fc.tuple(history, fc.nat(6), fc.nat(6))
    fc.assert(
      fc.property(fc.array(finding, { maxLength: 20 }), (findings) => {
        const cut = findings.map(([steps, a, b]) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          return {
            old: steps.slice(0, from),
            between: steps.slice(from, to),
            since: steps.slice(to),
            steps,
          }
        })
        const openNow = cut.filter(({ steps }) => isOpen(steps)).length
        const before = cut.filter(({ old }) => isOpen(old))
        const after = cut.filter(({ old, between }) => isOpen([...old, ...between]))
        const totals = findingTotals(
          openNow,
          movesOf(cut.map(({ between }) => between)),
          movesOf(cut.map(({ since }) => since)),
        )
        expect(totals).toEqual({
          before: before.length,
          after: after.length,
          unchanged: before.filter((one) => after.includes(one)).length,
        })
      }),
    )
  })
})
