import { describe, expect, it } from 'vitest'
import { type Found, PRESENCE_PARTS, Presence } from '#collectors/presence.ts'
import type { Gap } from '#lib/core/model/coverage.ts'

const LOST: Gap = {
  action: 'lambda:ListFunctions',
  subject: null,
  reason: 'access-denied',
  detail: 'x',
}

const settled = (found: readonly Found[], expected = false): Presence => {
  const presence = new Presence(expected)
  PRESENCE_PARTS.forEach((part, index) => {
    const word = found[index]
    if (word !== undefined) presence.settle(part, word)
  })
  return presence
}

const CASES: readonly (readonly [string, Presence, unknown])[] = [
  ['nothing anywhere', settled(['none', 'none', 'none']), { kind: 'skipped' }],
  ['functions', settled(['some']), null],
  ['interfaces left behind', settled(['none', 'none', 'some']), null],
  ['functions last time', settled([], true), null],
  [
    'functions that cannot be listed',
    settled([LOST, 'none', 'none']),
    { kind: 'failed', gaps: [LOST] },
  ],
  ['the same, beside a capacity provider', settled([LOST, 'some']), null],
  ['providers that cannot be listed', settled(['none', LOST, 'none']), { kind: 'skipped' }],
]

describe('whether a network is worth reading', () => {
  it.each(CASES)('%s', async (_, presence, expected) => {
    expect(await presence.idle(PRESENCE_PARTS)).toEqual(expected)
  })

  it('keeps the first word on a part', async () => {
    const presence = settled(['none', 'none', 'none'])
    presence.settle('functions', 'some')
    expect(await presence.idle(PRESENCE_PARTS)).toEqual({ kind: 'skipped' })
  })
})
