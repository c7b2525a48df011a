import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES } from '#lib/core/rules/rule.ts'
import { contributions } from '#lib/core/score/contributions.ts'
import { scoreOf } from '#lib/core/score/score.ts'
import { addTallies, EMPTY_TALLY, OUTCOMES, tallyOutcomes } from '#lib/core/score/tally.ts'

const anyOutcome = fc.record({
  severity: fc.constantFrom(...SEVERITIES),
  outcome: fc.constantFrom(...OUTCOMES),
})
const outcomes = fc.array(anyOutcome, { maxLength: 40 })
const scored = (list: Parameters<typeof tallyOutcomes>[0]) => scoreOf(tallyOutcomes(list))

describe('scoreOf', () => {
  it('is what an auditor works out by hand', () => {
    const tally = tallyOutcomes([
      { severity: 'critical', outcome: 'pass' },
      { severity: 'high', outcome: 'fail' },
      { severity: 'medium', outcome: 'pass' },
      { severity: 'low', outcome: 'fail' },
      { severity: 'high', outcome: 'unknown' },
      { severity: 'high', outcome: 'excepted' },
      { severity: 'info', outcome: 'fail' },
      { severity: 'low', outcome: 'not-applicable' },
    ])
    expect(scoreOf(tally)).toEqual({
      value: (100 * (100 + 15)) / (100 + 15 + 40 + 5),
      passWeight: 115,
      knownWeight: 160,
      counts: { pass: 2, fail: 3, unknown: 1, excepted: 1, 'not-applicable': 1 },
      coverage: 6 / 7,
      enough: true,
      worst: 'high',
    })
  })

  it('has no value where nothing is known, and does not show one that rests on too little', () => {
    expect(scoreOf(EMPTY_TALLY)).toMatchObject({ value: null, coverage: null, enough: false })
    const little = [
      { severity: 'high', outcome: 'pass' },
      { severity: 'high', outcome: 'unknown' },
      { severity: 'high', outcome: 'unknown' },
    ] as const
    expect(scored(little)).toMatchObject({ value: 100, coverage: 1 / 3, enough: false })
    expect(scoreOf(tallyOutcomes(little), 0.3).enough).toBe(true)
  })

  it('stays between 0 and 100, whatever the order', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const score = scored(list)
        expect(score).toEqual(scored(list.toReversed()))
        if (score.value === null) return
        expect(score.value).toBeGreaterThanOrEqual(0)
        expect(score.value).toBeLessThanOrEqual(100)
      }),
    )
  })

  it('never falls by fixing and never rises by breaking', () => {
    fc.assert(
      fc.property(outcomes, fc.constantFrom(...SEVERITIES), (list, severity) => {
        const broken = scored([...list, { severity, outcome: 'fail' }])
        const fixed = scored([...list, { severity, outcome: 'pass' }])
        expect(fixed.value ?? 0).toBeGreaterThanOrEqual(broken.value ?? 0)
      }),
    )
  })

  it('never gains coverage by seeing less', () => {
    fc.assert(
      fc.property(outcomes, fc.nat(), (list, pick) => {
        const at = list.length === 0 ? 0 : pick % list.length
        const less = list.map((each, i) =>
          i === at && each.outcome !== 'not-applicable'
            ? ({ ...each, outcome: 'unknown' } as const)
            : each,
        )
        expect(scored(less).coverage ?? 0).toBeLessThanOrEqual(scored(list).coverage ?? 0)
      }),
    )
  })
})

it('a parent’s tally is the sum of its children’s, however they are grouped', () => {
  fc.assert(
    fc.property(outcomes, outcomes, outcomes, (a, b, c) => {
      const [x, y, z] = [a, b, c].map((list) => tallyOutcomes(list)) as [
        typeof EMPTY_TALLY,
        typeof EMPTY_TALLY,
        typeof EMPTY_TALLY,
      ]
      expect(addTallies(addTallies(x, y), z)).toEqual(addTallies(x, addTallies(y, z)))
      expect(addTallies(addTallies(x, y), z)).toEqual(tallyOutcomes([...c, ...a, ...b]))
      expect(addTallies(x, EMPTY_TALLY)).toEqual(x)
    }),
  )
})

describe('contributions', () => {
  const score = { knownWeight: 400 }

  it('says what each rule costs, dearest first, and what one fix gives back', () => {
    expect(
      contributions(score, [
        { key: 'tracing-inactive', severity: 'low', count: 8 },
        { key: 'public-policy', severity: 'critical', count: 1 },
        { key: 'runtime-deprecated', severity: 'high', count: 1 },
      ]),
    ).toEqual([
      { key: 'public-policy', fails: 1, points: 25, pointsPerFix: 25 },
      { key: 'runtime-deprecated', fails: 1, points: 10, pointsPerFix: 10 },
      { key: 'tracing-inactive', fails: 8, points: 10, pointsPerFix: 1.25 },
    ])
  })

  it('gives back exactly what the score then gains', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const before = scored(list)
        const fails = list.filter(({ outcome }) => outcome === 'fail')
        const all = contributions(
          before,
          fails.map(({ severity }) => ({ key: severity, severity, count: 1 })),
        )
        for (const { key, points } of all) {
          const fixed = list.map((each) =>
            each.outcome === 'fail' && each.severity === key
              ? ({ ...each, outcome: 'pass' } as const)
              : each,
          )
          expect((scored(fixed).value ?? 0) - (before.value ?? 0)).toBeCloseTo(points, 6)
        }
      }),
    )
  })
})
