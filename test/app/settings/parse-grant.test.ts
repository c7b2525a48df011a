import { describe, expect, it } from 'vitest'
import { parseGrant } from '#app/(app)/settings/access/_parts/parse-grant.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const units = [{ id: 'ou-ab12-prod0001', path: '/prod' }]
const RIGHT = {
  subjectKind: 'group',
  provider: 'corp',
  subject: 'auditors',
  role: 'auditor',
  scope: 'unit',
  unit: 'ou-ab12-prod0001',
  accounts: '',
  tag: '',
  note: '',
  expires: '2026-12-01',
}
const parsed = (more: Partial<typeof RIGHT>) => {
  const form: Readonly<Record<string, string>> = { ...RIGHT, ...more }
  return parseGrant((name) => form[name] ?? '', { units, now })
}

describe('parse-grant', () => {
  it('ends a grant with its last day, in UTC', () => {
    expect(parsed({})).toMatchObject({ ok: true, input: { expiresAt: '2026-12-01T23:59:59.000Z' } })
    expect(parsed({ expires: '' })).toMatchObject({ ok: true, input: { expiresAt: null } })
  })

  it.each([
    [{ provider: '' }, 'provider'],
    [{ subject: '' }, 'subject'],
    [{ unit: 'ou-ab12-gone0000' }, 'scope'],
    [{ note: 'x'.repeat(501) }, 'note'],
    [{ expires: 'soon' }, 'expiresAt'],
    [{ expires: '2026-11-21' }, 'expiresAt'],
    [{ role: 'analyst' }, 'role'],
    [{ role: 'analyst', expires: '2026-11-21' }, 'role'],
  ])('names the field that is wrong in %j', (more, field) => {
    expect(parsed(more)).toMatchObject({ ok: false, field })
  })
})
