import { expect, it } from 'vitest'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { placeOfRecords } from '#lib/core/capacity/place-of-records.ts'
import { ACCOUNT, place, REGION, subnet } from './estate.ts'

it('sorts records into listings, and says of each kind whether it is whole', () => {
  const one = subnet('subnet-a', 9)
  const found = placeOfRecords(
    { accountId: ACCOUNT, region: REGION },
    [{ kind: 'subnet', key: 'k', facts: one }],
    (kind) => (kind === 'network-interface' ? 'throttled' : null),
  )
  expect(found).toEqual(place({ subnets: listed([one]), interfaces: lost('throttled') }))
})
