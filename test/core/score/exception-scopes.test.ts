import { describe, expect, it } from 'vitest'
import { NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { exceptionScopes, type ScopesAsk } from '#lib/core/score/exception-scopes.ts'
import { matchesGlob } from '#lib/core/score/matches-glob.ts'

const ask = (filters: Partial<ScopesAsk['filters']>, more: Partial<ScopesAsk> = {}): ScopesAsk => ({
  filters: { ...NO_FINDING_FILTERS, ...filters },
  ouPath: null,
  tag: null,
  accountTag: null,
  arn: null,
  rules: RULES,
  ...more,
})
const rule = { kind: 'rule', ruleId: 'anonymous-url' }
const area = { kind: 'area', area: 'code' }

describe('exceptionScopes', () => {
  it.each([
    [
      'a rule everywhere',
      ask({ rules: ['anonymous-url'] }),
      [{ what: rule, where: { kind: 'ou', path: '/' } }],
    ],
    [
      'an area in accounts',
      ask({ areas: ['code'], accounts: ['111111111111', '222222222222'] }),
      [
        { what: area, where: { kind: 'account', accountId: '111111111111' } },
        { what: area, where: { kind: 'account', accountId: '222222222222' } },
      ],
    ],
    [
      'a rule in a unit',
      ask({ rules: ['anonymous-url'], ou: 'ou-1' }, { ouPath: '/Sandbox' }),
      [{ what: rule, where: { kind: 'ou', path: '/Sandbox' } }],
    ],
    [
      'a rule by tag',
      ask({ rules: ['anonymous-url'] }, { tag: 'a=b=c' }),
      [{ what: rule, where: { kind: 'tag', key: 'a', value: 'b=c' } }],
    ],
    [
      'a rule by a tag of accounts',
      ask({ rules: ['anonymous-url'] }, { accountTag: 'stage=sandbox' }),
      [{ what: rule, where: { kind: 'account-tag', key: 'stage', value: 'sandbox' } }],
    ],
    [
      'a rule by ARN',
      ask({ rules: ['anonymous-url'] }, { arn: 'arn:aws:lambda:*' }),
      [{ what: rule, where: { kind: 'arn', glob: 'arn:aws:lambda:*' } }],
    ],
  ])('%s', (_, asked, scopes) => {
    expect(exceptionScopes(asked)).toEqual({ ok: true, scopes })
  })

  it('takes severities for their rules, within the areas', () => {
    const found = exceptionScopes(ask({ severities: ['critical'], areas: ['identity'] }))
    const ids = RULES.filter((one) => one.severity === 'critical' && one.area === 'identity')
    expect(found.ok && found.scopes.map(({ what }) => what)).toEqual(
      ids.map(({ id }) => ({ kind: 'rule', ruleId: id })),
    )
  })

  it('takes a Region and a part of a name for ARNs', () => {
    const asked = ask({
      rules: ['a'],
      regions: ['eu-west-1'],
      accounts: ['111111111111'],
      q: 'pay',
    })
    const found = exceptionScopes(asked)
    const [scope] = found.ok ? found.scopes : []
    const glob = scope?.where.kind === 'arn' ? scope.where.glob : ''
    expect(matchesGlob(glob, 'arn:aws:lambda:eu-west-1:111111111111:function:old-pay-1')).toBe(true)
    expect(matchesGlob(glob, 'arn:aws:lambda:eu-west-2:111111111111:function:old-pay-1')).toBe(
      false,
    )
    expect(matchesGlob(glob, 'arn:aws:lambda:eu-west-1:111111111111:function:other')).toBe(false)
  })

  it.each([
    ['nothing', ask({}), /rule or an area/],
    ['an age', ask({ rules: ['a'], minAgeDays: 30 }), /age/],
    ['another status', ask({ rules: ['a'], status: 'all' }), /open/],
    ['a unit and a Region', ask({ rules: ['a'], regions: ['x'] }, { ouPath: '/A' }), /unit/],
    ['a tag in an account', ask({ rules: ['a'], accounts: ['1'] }, { tag: 'a=b' }), /tag/],
    ['a tag without a value', ask({ rules: ['a'] }, { tag: 'a' }), /key=value/],
    ['too many', ask({ severities: ['high', 'medium', 'low'] }), /20 can be granted/],
  ])('refuses %s', (_, asked, problem) => {
    const found = exceptionScopes(asked)
    expect(found.ok ? '' : found.problem).toMatch(problem)
  })
})
