import { expect, it } from 'vitest'
import { AccountWorld, type AnyStoredRecord } from '#lib/core/assess/account-world.ts'
import { seen, unseen } from '#lib/core/model/observed.ts'
import { SOURCE_OF_KIND } from '#lib/core/model/source-of-kind.ts'
import { pinnedSinceOf, placeOfWorld } from '#lib/core/rules/place/place-of-world.ts'
import { recordBy, wholeOf } from '#lib/core/rules/place/record-lookup.ts'
import { ARN, account, configuration, HERE } from '../function-fixture.ts'
import { runtimeMode } from '../record-fixtures.ts'

const REGION = 'eu-west-1'
const stored = (kind: string, key: string, facts: object) =>
  ({
    kind,
    key,
    region: REGION,
    facts,
    changedAt: '2026-09-01T00:00:00Z',
  }) as AnyStoredRecord

const world = new AccountWorld({
  accountId: HERE,
  records: [
    stored('lambda-function', ARN, configuration()),
    stored('runtime-management', ARN, runtimeMode('Manual', 'arn:v')),
  ],
  coverage: [
    { region: REGION, source: 'functions', state: 'complete', reason: null },
    { region: REGION, source: SOURCE_OF_KIND['resource-policy'], state: 'partial', reason: null },
    { region: REGION, source: 'subnets', state: 'failed', reason: 'access-denied' },
  ],
  gaps: [
    {
      region: REGION,
      source: SOURCE_OF_KIND['resource-policy'],
      subject: ARN,
      reason: 'throttled',
    },
  ],
})
const { kinds } = placeOfWorld(world, account(HERE), REGION)

it('keeps what was listed, what was lost, and what was never asked apart', () => {
  expect(wholeOf(kinds['lambda-function'])).toEqual(seen([configuration()]))
  expect(wholeOf(kinds.subnet)).toEqual(unseen('access-denied'))
  expect(wholeOf(kinds.vpc)).toEqual(unseen('not-collected'))
  expect(wholeOf(kinds['log-group'])).toEqual(unseen('not-collected'))
  const policyOf = recordBy(kinds['resource-policy'], ({ arn }) => arn)
  expect(policyOf(ARN)).toEqual(unseen('throttled'))
  expect(policyOf(`${ARN}:live`)).toEqual(unseen('throttled'))
  expect(policyOf(`${ARN}-other`)).toEqual(seen(null))
})

it('says since when a runtime is pinned', () => {
  expect([...pinnedSinceOf(world, REGION)]).toEqual([[ARN, '2026-09-01T00:00:00Z']])
})
