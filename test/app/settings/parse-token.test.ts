import { describe, expect, it } from 'vitest'
import { parseToken } from '#app/(app)/settings/tokens/_parts/parse-token.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const units = [{ id: 'ou-ab12-prod0001', path: '/prod' }]
const RIGHT = { name: 'siem', role: 'viewer', unit: '', accounts: '', days: '90' }
const parsed = (more: Partial<typeof RIGHT>) => {
  const form: Readonly<Record<string, string>> = { ...RIGHT, ...more }
  return parseToken((name) => form[name] ?? '', { units, now })
}

describe('parse-token', () => {
  it.each([
    [{}, { kind: 'everything' }],
    [{ unit: 'ou-ab12-prod0001' }, { kind: 'unit', unitId: 'ou-ab12-prod0001', path: '/prod' }],
    [
      { accounts: '111111111111, 222222222222' },
      { kind: 'accounts', accountIds: ['111111111111', '222222222222'] },
    ],
  ])('reads %j', (more, scope) => {
    expect(parsed(more)).toEqual({
      ok: true,
      input: { name: 'siem', role: 'viewer', scope, expiresAt: '2027-02-20T10:00:00.000Z' },
    })
  })

  it.each([
    [{ name: '' }, 'name'],
    [{ days: '7' }, 'days'],
    [{ unit: 'ou-ab12-gone0000' }, 'unit'],
    [{ unit: 'ou-ab12-prod0001', accounts: '111111111111' }, 'accounts'],
    [{ accounts: '12' }, 'accounts'],
  ])('names the field that is wrong in %j', (more, field) => {
    expect(parsed(more)).toMatchObject({ ok: false, field })
  })
})
