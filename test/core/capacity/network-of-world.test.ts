import { expect, it } from 'vitest'
import { AccountWorld, type AnyStoredRecord } from '#lib/core/assess/account-world.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { networkOfWorld } from '#lib/core/capacity/network-of-world.ts'
import { ACCOUNT, REGION, subnet } from './estate.ts'

const one = subnet('subnet-a', 9)
const record = (region: string): AnyStoredRecord =>
  ({
    kind: 'subnet',
    key: region,
    facts: one,
    region,
    changedAt: '',
  }) as AnyStoredRecord

const world = new AccountWorld({
  accountId: ACCOUNT,
  records: [record(REGION), record('us-east-1')],
  coverage: [
    { region: REGION, source: 'subnets', state: 'complete', reason: null },
    { region: REGION, source: 'network-interfaces', state: 'failed', reason: 'throttled' },
    { region: 'global', source: 'iam', state: 'complete', reason: null },
  ],
  gaps: [],
})

it('takes the records of its own Region, the roles of the account, and says of each kind whether it is whole', () => {
  const found = networkOfWorld(world, REGION)
  expect(found).toMatchObject({ accountId: ACCOUNT, region: REGION })
  expect(found.subnets).toEqual(listed([one]))
  expect(found.interfaces).toEqual(lost('throttled'))
  expect(found.roles).toEqual(listed([]))
})
