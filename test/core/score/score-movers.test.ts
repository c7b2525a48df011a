import { describe, expect, it } from 'vitest'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { scoreMovers } from '#lib/core/score/score-movers.ts'

const ruleOf = (severity: string, area = 'identity') => {
  const rule = RULES.find((one) => one.severity === severity && one.area === area)
  if (rule === undefined) throw new Error(`no ${severity} rule of ${area}`)
  return rule.id
}
const high = ruleOf('high')
const low = ruleOf('low')
const critical = ruleOf('critical')
const came = { first: 'opened', last: 'opened' } as const
const back = { first: 'reopened', last: 'reopened' } as const
const went = { first: 'resolved', last: 'resolved' } as const
const passed = { first: 'opened', last: 'resolved' } as const

describe('scoreMovers', () => {
  it('adds up what came and went, the heaviest first', () => {
    const movers = scoreMovers(
      [
        { ...came, ruleId: low, findings: 3 },
        { ...back, ruleId: low, findings: 1 },
        { ...went, ruleId: high, findings: 2 },
        { ...came, ruleId: high, findings: 1 },
      ],
      'identity',
    )
    expect(movers.map(({ ruleId, net, weight }) => [ruleId, net, weight])).toEqual([
      [high, -1, -40],
      [low, 4, 20],
    ])
  })

  it.each([
    [
      'what cancels out',
      [
        { ...came, ruleId: high, findings: 2 },
        { ...went, ruleId: high, findings: 2 },
      ],
    ],
    ['what came and went', [{ ...passed, ruleId: critical, findings: 9 }]],
    ['another area', [{ ...came, ruleId: ruleOf('medium', 'code'), findings: 9 }]],
    ['a rule that is no more', [{ ...came, ruleId: 'gone', findings: 9 }]],
  ])('leaves out %s', (_, rows) => {
    expect(scoreMovers(rows, 'identity')).toEqual([])
  })
})
