import { expect, it } from 'vitest'
import { listed } from '#lib/core/capacity/listing.ts'
import { fn, NOW, place, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

it.each([
  ['one zone fails first', [3, 200], 'uneven', 'az-subnet-0'],
  ['both have room', [100, 200], 'balanced', null],
  ['both are low', [3, 2], 'balanced', null],
  ['one is not known', [null, 200], 'unknown', null],
  ['a single zone', [200], 'single-zone', null],
])('%s', (_, free, state, failsFirst) => {
  const subnets = free.map((left, index) => subnet(`subnet-${index}`, left))
  const ids = subnets.map(({ id }) => id)
  const places = [place({ functions: listed([fn('f', ids, ['sg-1'])]), subnets: listed(subnets) })]
  expect(reportOf({ now: NOW, places }).balances).toMatchObject([{ state, failsFirst }])
})
