import { describe, expect, it } from 'vitest'
import { FUNCTION_PARTS, type FunctionRecords } from '#lib/core/model/function-record.ts'
import {
  type FunctionEvidence,
  observePart,
  observeParts,
} from '#lib/core/model/observe-function.ts'
import { observeListing } from '#lib/core/model/observe-listing.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'

const ARN = 'arn:aws:lambda:eu-west-1:111111111111:function:f'
const policy = { arn: ARN, functionArn: ARN, qualifier: null, document: '{}' }
const nothing = Object.fromEntries(
  Object.keys(FUNCTION_PARTS).map((kind) => [kind, []]),
) as unknown as FunctionRecords

const evidence = (changes: Partial<FunctionEvidence>): FunctionEvidence => ({
  arn: ARN,
  records: nothing,
  coverage: [],
  gaps: [],
  ...changes,
})
const ended = (
  state: 'complete' | 'partial' | 'failed' | 'skipped',
  reason: 'throttled' | null = null,
) => ({
  coverage: [{ source: 'function-policies', state, reason }],
})
const lost = (subject: string | null) => ({
  gaps: [{ source: 'function-policies', subject, reason: 'access-denied' as const }],
})

describe('a part of a function', () => {
  it.each([
    [
      'is there when stored, even where the last read failed',
      {
        records: { ...nothing, 'resource-policy': [{ key: ARN, facts: policy }] },
        ...ended('failed'),
      },
      seen(policy),
    ],
    ['is absent when its source was complete', ended('complete'), seen(null)],
    ['is absent when there was nothing to ask', ended('skipped'), seen(null)],
    [
      'is absent when the source lost something else',
      { ...ended('partial'), ...lost(`${ARN}:1`) },
      seen(null),
    ],
    [
      'is unknown when its own read was lost',
      { ...ended('partial'), ...lost(ARN) },
      unseen('access-denied'),
    ],
    [
      'is unknown when the listing was lost',
      { ...ended('partial'), ...lost(null) },
      unseen('access-denied'),
    ],
    ['is unknown when the source failed', ended('failed', 'throttled'), unseen('throttled')],
    ['is unknown when the source failed without a word', ended('failed'), unseen('error')],
    ['is unknown when nobody has asked', {}, unseen('not-collected')],
  ] as const)('%s', (_, changes, expected) => {
    expect(observePart(evidence(changes), 'resource-policy')).toEqual(expected)
  })
})

it('a list says what is missing from it', () => {
  const url = {
    key: ARN,
    facts: {
      arn: ARN,
      functionArn: ARN,
      url: 'https://x/',
      authType: 'NONE',
      invokeMode: null,
      cors: null,
      createdAt: null,
    },
  }
  const stored = { records: { ...nothing, 'function-url': [url] } }
  expect(observeParts(evidence(stored), 'function-url')).toEqual({
    items: [url.facts],
    lost: 'not-collected',
  })
  const complete = {
    coverage: [{ source: 'function-urls', state: 'complete' as const, reason: null }],
  }
  expect(observeParts(evidence({ ...stored, ...complete }), 'function-url').lost).toBeNull()
})

it('a listing without a gap names everything', () => {
  expect(observeListing(evidence(ended('complete')), 'function-policies')).toBeNull()
  expect(
    observeListing(evidence({ ...ended('partial'), ...lost(ARN) }), 'function-policies'),
  ).toBeNull()
  expect(
    observeListing(evidence({ ...ended('partial'), ...lost(null) }), 'function-policies'),
  ).toBe('access-denied')
  expect(observeListing(evidence({}), 'subnets')).toBe('not-collected')
})
