import { expect, it } from 'vitest'
import { type AuditEntry, boundedEntry, NOBODY } from '#lib/core/audit/audit-entry.ts'

const entry: AuditEntry = {
  at: new Date('2026-11-20T10:00:00.123Z'),
  actor: NOBODY,
  action: 'sign-in',
  outcome: 'refused',
  target: null,
  detail: { provider: 'okta', rows: 3, first: true, filter: null, groups: ['a'] },
  address: null,
  requestId: null,
}

it('keeps an ordinary entry as it is', () => {
  expect(boundedEntry(entry)).toEqual(entry)
})

it('cuts what a stranger made long or unstorable', () => {
  const long = 'x'.repeat(10_000)
  const bounded = boundedEntry({
    ...entry,
    target: 'a\0b',
    requestId: `${'x'.repeat(1_999)}😀`,
    detail: { long, groups: Array.from({ length: 60 }, () => long) },
  })
  expect(bounded.target).toBe('a\uFFFDb')
  expect(bounded.requestId?.isWellFormed()).toBe(true)
  expect(String(bounded.detail['long'])).toHaveLength(2_001)
  expect(bounded.detail['groups']).toHaveLength(51)
  expect(JSON.stringify(bounded.detail['groups'])).toContain('… and 10 more')
})
