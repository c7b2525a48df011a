import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail, notApplicable, pass, unknown } from '#lib/core/rules/verdict.ts'
import { exceptedBy } from '#lib/core/score/excepted-by.ts'
import {
  type Exception,
  type ExceptionInput,
  exceptionInput,
  exceptionProblem,
} from '#lib/core/score/exception.ts'
import { matchesGlob } from '#lib/core/score/matches-glob.ts'
import { outcomeOf } from '#lib/core/score/outcome-of.ts'

const NOW = new Date('2026-11-22T10:00:00Z')
const INPUT: ExceptionInput = {
  what: { kind: 'rule', ruleId: 'public-policy' },
  where: { kind: 'account', accountId: '111122223333' },
  code: 'temporary',
  reason: 'Public by design',
  owner: 'kim',
  ticket: 'SEC-1',
  expiresAt: '2027-01-01T00:00:00Z',
}
const exception = (patch: Partial<Exception> = {}): Exception => ({
  ...INPUT,
  id: 'e1',
  grantedAt: '2026-11-01T00:00:00Z',
  grantedBy: 'sam',
  ...patch,
})
const SUBJECT = {
  ruleId: 'public-policy',
  area: 'identity',
  accountId: '111122223333',
  ouPath: '/Workloads/Production',
  tags: [{ key: 'team', value: 'shop' }],
  accountTags: [{ key: 'stage', value: 'live' }],
  arn: 'arn:aws:lambda:eu-west-1:111122223333:function:orders',
  qualifier: null,
} as const

const FINDING = {
  kind: 'finding',
  accountId: SUBJECT.accountId,
  resource: SUBJECT.arn,
  qualifier: null,
} as const

describe('exceptedBy', () => {
  it.each<[string, Partial<Exception>, boolean]>([
    ['its rule and account', {}, true],
    ['another rule', { what: { kind: 'rule', ruleId: 'anonymous-url' } }, false],
    ['its area', { what: { kind: 'area', area: 'identity' } }, true],
    ['another area', { what: { kind: 'area', area: 'code' } }, false],
    ['another account', { where: { kind: 'account', accountId: '999900001111' } }, false],
    ['its unit', { where: { kind: 'ou', path: '/Workloads/Production' } }, true],
    ['a unit above', { where: { kind: 'ou', path: '/Workloads' } }, true],
    ['the root', { where: { kind: 'ou', path: '/' } }, true],
    ['a unit whose name begins alike', { where: { kind: 'ou', path: '/Work' } }, false],
    ['its tag', { where: { kind: 'tag', key: 'team', value: 'shop' } }, true],
    ['another value of its tag', { where: { kind: 'tag', key: 'team', value: 'pay' } }, false],
    ['a tag of its account', { where: { kind: 'account-tag', key: 'stage', value: 'live' } }, true],
    [
      'another of its account',
      { where: { kind: 'account-tag', key: 'team', value: 'shop' } },
      false,
    ],
    ['its ARN by glob', { where: { kind: 'arn', glob: 'arn:aws:lambda:*:function:ord*' } }, true],
    ['another ARN', { where: { kind: 'arn', glob: 'arn:aws:lambda:*:function:pay*' } }, false],
    ['that finding alone', { where: FINDING }, true],
    ['another qualifier of it', { where: { ...FINDING, qualifier: 'live' } }, false],
    ['nothing once expired', { expiresAt: '2026-11-22T10:00:00Z' }, false],
  ])('covers %s', (_, patch, covered) => {
    expect(exceptedBy([exception(patch)], SUBJECT, NOW) !== null).toBe(covered)
  })

  it('does not match a tag or a unit that is not known', () => {
    const blind = { ...SUBJECT, tags: null, accountTags: null, ouPath: null }
    const both = [
      exception({ where: { kind: 'tag', key: 'team', value: 'shop' } }),
      exception({ where: { kind: 'account-tag', key: 'stage', value: 'live' } }),
      exception({ where: { kind: 'ou', path: '/' } }),
    ]
    expect(exceptedBy(both, blind, NOW)).toBeNull()
  })

  it('takes the one that ends last, whatever the order', () => {
    const long = exception({ id: 'long', expiresAt: '2027-06-01T00:00:00Z' })
    const list = [exception({ id: 'a' }), long, exception({ id: 'b' })]
    expect(exceptedBy(list, SUBJECT, NOW)).toBe(long)
    expect(exceptedBy(list.toReversed(), SUBJECT, NOW)).toBe(long)
  })
})

describe('an exception', () => {
  it.each([
    ['2026-11-22T10:00:00Z', /future/],
    ['2027-11-24T10:00:01Z', /one year/],
  ])('may not end at %s', (expiresAt, message) => {
    expect(exceptionProblem({ ...INPUT, expiresAt }, NOW)).toMatch(message)
  })

  it('may end within a year', () => {
    expect(exceptionProblem({ ...INPUT, expiresAt: '2027-11-22T10:00:00Z' }, NOW)).toBeNull()
  })

  it.each(['reason', 'owner', 'ticket', 'expiresAt'])('has to have a %s', (field) => {
    expect(exceptionInput.safeParse({ ...INPUT, [field]: ' ' }).success).toBe(false)
    expect(exceptionInput.safeParse(INPUT).success).toBe(true)
  })
})

it.each([
  [pass, 'pass', 'pass'],
  [fail({}), 'fail', 'excepted'],
  [unknown('throttled', 'x'), 'unknown', 'unknown'],
  [notApplicable('x'), 'not-applicable', 'not-applicable'],
] as const)('%j counts as %s, under an exception as %s', (verdict, without, under) => {
  expect(outcomeOf(verdict, null)).toBe(without)
  expect(outcomeOf(verdict, exception())).toBe(under)
})

describe('matchesGlob', () => {
  it('agrees with a regular expression', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 12 })
    const glob = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?', ':'), maxLength: 8 })
    fc.assert(
      fc.property(glob, text, (pattern, subject) => {
        const body = pattern.replaceAll('*', '.*').replaceAll('?', '.')
        expect(matchesGlob(pattern, subject)).toBe(new RegExp(`^${body}$`).test(subject))
      }),
    )
  })

  it('is not slowed by stars', () => {
    expect(matchesGlob('*a'.repeat(500), 'a'.repeat(5000).concat('b'))).toBe(false)
  })
})
