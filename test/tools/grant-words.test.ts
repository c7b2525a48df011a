import { describe, expect, it } from 'vitest'
import { type GrantWords, parseGrantWords } from '#tools/grant/grant-words.ts'

const known = {
  units: [{ id: 'ou-1-prod', path: '/Prod' }],
  now: new Date('2026-11-20T12:00:00Z'),
}
const words = { group: 'okta:sec', role: 'viewer', unit: '/Prod' }

describe('a grant in words', () => {
  it('is read', () => {
    expect(parseGrantWords({ ...words, until: '2026-12-31', note: 'SEC-1' }, known)).toEqual({
      ok: true,
      input: {
        subjectKind: 'group',
        provider: 'okta',
        subject: 'sec',
        role: 'viewer',
        scope: { kind: 'unit', unitId: 'ou-1-prod', path: '/Prod' },
        note: 'SEC-1',
        expiresAt: '2026-12-31T23:59:59.000Z',
      },
    })
  })

  it.each<readonly [GrantWords, object]>([
    [{ user: 'okta:CN=a:b', role: 'admin', everything: true }, { kind: 'everything' }],
    [
      { ...words, unit: 'ou-1-prod' },
      { kind: 'unit', unitId: 'ou-1-prod', path: '/Prod' },
    ],
    [
      { group: 'a:b', role: 'viewer', tag: 'k=a=b' },
      { kind: 'tag', key: 'k', value: 'a=b' },
    ],
    [
      { group: 'a:b', role: 'viewer', accounts: '111111111111, 222222222222' },
      { kind: 'accounts', accountIds: ['111111111111', '222222222222'] },
    ],
  ])('%o', (given, scope) => {
    expect(parseGrantWords(given, known)).toMatchObject({ ok: true, input: { scope } })
  })

  it.each<readonly [GrantWords, string]>([
    [{ ...words, user: 'okta:ann' }, 'one --user or one --group'],
    [{ role: 'viewer', unit: '/Prod' }, 'one --user or one --group'],
    [{ ...words, group: 'sec' }, 'PROVIDER:NAME'],
    [{ ...words, everything: true }, 'one scope'],
    [{ group: 'a:b', role: 'viewer' }, 'one scope'],
    [{ ...words, unit: '/Nowhere' }, 'no such unit'],
    [{ ...words, role: 'root' }, 'role'],
    [{ ...words, role: 'admin' }, 'for every account'],
    [{ ...words, until: '2026-11-19' }, 'in the future'],
    [{ group: 'a:b', role: 'viewer', tag: 'k' }, 'scope.value'],
    [{ group: 'a:b', role: 'viewer', accounts: '1' }, 'scope.accountIds'],
  ])('%o is refused: %s', (given, problem) => {
    expect(parseGrantWords(given, known)).toEqual({
      ok: false,
      problem: expect.stringContaining(problem),
    })
  })
})
