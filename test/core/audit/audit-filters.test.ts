import { describe, expect, it } from 'vitest'
import { parseAuditFilters } from '#lib/core/audit/audit-filters.ts'

describe('the filters of the audit trail', () => {
  it('are all off for an empty query', () => {
    expect(parseAuditFilters(new URLSearchParams())).toEqual({
      ok: true,
      filters: { who: null, actions: [], outcomes: [], from: null, to: null },
    })
  })

  it('are read from the query', () => {
    const query = 'q=+ann+&action=export,sign-in&outcome=refused&from=2026-11-01&to=2026-11-30'
    expect(parseAuditFilters(new URLSearchParams(query))).toEqual({
      ok: true,
      filters: {
        who: 'ann',
        actions: ['export', 'sign-in'],
        outcomes: ['refused'],
        from: '2026-11-01',
        to: '2026-11-30',
      },
    })
  })

  it.each([
    'action=fly',
    'outcome=maybe',
    'from=yesterday',
    'to=2026-02-30',
    `q=${'x'.repeat(201)}`,
  ])('refuse %s with a sentence', (query) => {
    expect(parseAuditFilters(new URLSearchParams(query))).toEqual({
      ok: false,
      problem: expect.stringMatching(/\.$/),
    })
  })
})
