import { describe, expect, it } from 'vitest'
import { grantInput, grantProblem } from '#lib/core/grants/grant.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const input = {
  subjectKind: 'group',
  provider: 'okta',
  subject: 'sec',
  role: 'viewer',
  scope: { kind: 'unit', unitId: 'ou-1-prod', path: '/Prod' },
  note: '',
  expiresAt: null,
}

describe('a grant that is asked for', () => {
  it.each<readonly [string, object]>([
    ['an unknown role', { role: 'root' }],
    ['an unknown kind of subject', { subjectKind: 'everybody' }],
    ['nobody', { subject: '  ' }],
    ['no provider', { provider: '' }],
    ['no account', { scope: { kind: 'accounts', accountIds: [] } }],
    ['what is no account', { scope: { kind: 'accounts', accountIds: ['1234'] } }],
    ['what is no unit', { scope: { kind: 'unit', unitId: '%', path: '/' } }],
    ['a tag without a key', { scope: { kind: 'tag', key: '', value: 'x' } }],
    ['a day that is none', { expiresAt: 'soon' }],
  ])('is refused for %s', (_, given) => {
    expect(grantInput.safeParse({ ...input, ...given }).success).toBe(false)
  })

  it.each<readonly [object, string | null]>([
    [{}, null],
    [{ role: 'auditor', expiresAt: '2026-11-21T00:00:00Z' }, null],
    [{ role: 'admin', scope: { kind: 'everything' } }, null],
    [{ role: 'admin' }, 'for every account'],
    [{ role: 'analyst' }, 'for every account'],
    [{ expiresAt: '2026-11-20T12:00:00Z' }, 'in the future'],
  ])('%o: %s', (given, problem) => {
    const found = grantProblem(grantInput.parse({ ...input, ...given }), NOW)
    expect(found).toEqual(problem === null ? null : expect.stringContaining(problem))
  })
})
