import { describe, expect, it } from 'vitest'
import { type Triage, triageChange, triaged } from '#lib/core/triage/triage.ts'
import { triageRefusal } from '#lib/core/triage/triage-refusal.ts'

const before: Triage = { status: 'open', assignee: 'kim', note: null }

describe('a change of triage', () => {
  it.each([
    [{ status: 'in-review' }, { ...before, status: 'in-review' }],
    [{ assignee: ' bo ' }, { ...before, assignee: 'bo' }],
    [{ assignee: '' }, { ...before, assignee: null }],
    [
      { note: 'see SEC-1', status: 'false-positive' },
      { ...before, status: 'false-positive', note: 'see SEC-1' },
    ],
  ])('%j', (asked, after) => {
    expect(triaged(before, triageChange.parse(asked))).toEqual(after)
  })

  it.each([
    {},
    { status: 'resolved' },
    { status: 'reopened' },
    { note: 'x\0' },
    { note: 'x'.repeat(2001) },
  ])('is none: %j', (asked) => {
    expect(triageChange.safeParse(asked).success).toBe(false)
  })

  it('is refused of a status while the risk is accepted, not of a note', () => {
    const accepted = { exceptionId: 'e' }
    expect(triageRefusal(accepted, { status: 'open' })).toMatch(/exception/)
    expect(triageRefusal(accepted, { note: 'x' })).toBeNull()
    expect(triageRefusal({ exceptionId: null }, { status: 'open' })).toBeNull()
  })
})
