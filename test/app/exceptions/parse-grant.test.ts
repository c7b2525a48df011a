import { describe, expect, it } from 'vitest'
import { parseGrant } from '#app/(app)/exceptions/_parts/parse-grant.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
const SCOPE = { what: { kind: 'rule', ruleId: 'anonymous-url' }, where: { kind: 'ou', path: '/' } }
const FILLED = {
  scopes: JSON.stringify([SCOPE]),
  reason: ' A partner needs it. ',
  owner: 'payments',
  ticket: 'SEC-1',
  expires: '2026-12-31',
}

const form = (changes: Readonly<Record<string, string>>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ ...FILLED, ...changes })) data.set(name, value)
  return data
}

describe('parseGrant', () => {
  it('takes a filled form, to the end of its last day', () => {
    expect(parseGrant(form({}), NOW)).toEqual({
      ok: true,
      inputs: [
        {
          ...SCOPE,
          code: 'other',
          reason: 'A partner needs it.',
          owner: 'payments',
          ticket: 'SEC-1',
          expiresAt: '2026-12-31T23:59:59.000Z',
        },
      ],
    })
  })

  it.each([
    ['reason', { reason: ' ' }],
    ['code', { code: 'whim' }],
    ['owner', { owner: '' }],
    ['owner', { owner: 'x'.repeat(201) }],
    ['ticket', { ticket: '' }],
    ['expiresAt', { expires: '' }],
    ['expiresAt', { expires: '2026-02-31' }],
    ['expiresAt', { expires: '2026-11-21' }],
    ['expiresAt', { expires: '2027-11-24' }],
  ])('says what is wrong with %s: %j', (field, changes) => {
    const parsed = parseGrant(form(changes), NOW)
    expect(parsed.ok ? {} : parsed.state).toEqual({
      problem: null,
      fields: { [field]: expect.stringMatching(/\w{3}.*\./) },
    })
  })

  it.each([
    '',
    'null',
    '[]',
    '{"a":1}',
    JSON.stringify([{ ...SCOPE, where: { kind: 'account', accountId: '12' } }]),
    JSON.stringify(Array.from({ length: 101 }, () => SCOPE)),
  ])('refuses scopes that nobody made: %s', (scopes) => {
    const parsed = parseGrant(form({ scopes }), NOW)
    expect(parsed.ok ? null : parsed.state.problem).toMatch(/got lost/)
  })
})
