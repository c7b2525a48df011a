import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  type CapacityFilters,
  NO_CAPACITY_FILTERS,
  parseCapacityFilters,
  printCapacityFilters,
} from '#lib/core/capacity/capacity-filters.ts'
import {
  CAPACITY_PAGE_SIZES,
  parseCapacityOrder,
  printCapacityOrder,
  SUBNET_SORTS,
} from '#lib/core/capacity/capacity-order.ts'
import { parsePlan } from '#lib/core/capacity/plan-query.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'

const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const some = (values: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 }).map((list) => list.toSorted())
const filters: fc.Arbitrary<CapacityFilters> = fc.record({
  q: fc.option(word),
  accounts: fc.uniqueArray(word, { maxLength: 3 }).map((list) => list.toSorted()),
  ou: fc.option(word),
  regions: fc.uniqueArray(word, { maxLength: 3 }).map((list) => list.toSorted()),
  vpc: fc.option(word),
  subnet: fc.option(word),
  urgencies: some(URGENCIES),
  states: some(['stuck', 'missing']),
  egresses: some(['nat', 'none']),
  all: fc.boolean(),
})

it('reads filters back as it prints them', () => {
  fc.assert(
    fc.property(filters, (asked) => {
      expect(parseCapacityFilters(printCapacityFilters(asked))).toEqual({
        ok: true,
        filters: asked,
      })
    }),
  )
  expect(printCapacityFilters(NO_CAPACITY_FILTERS).size).toBe(0)
})

it.each([
  'urgency=soon',
  'state=lost',
  'all=perhaps',
  `q=${'x'.repeat(300)}`,
  'vpc=%00',
  'egress=x',
])('refuses %s rather than list everything', (query) => {
  expect(parseCapacityFilters(new URLSearchParams(query)).ok).toBe(false)
})

it('reads an order back as it prints it', () => {
  const order = fc.record({
    sort: fc.constantFrom(...SUBNET_SORTS),
    size: fc.constantFrom(...CAPACITY_PAGE_SIZES),
    from: fc.option(fc.record({ value: fc.integer({ min: -99, max: 99_999 }), key: word })),
    backwards: fc.boolean(),
  })
  fc.assert(
    fc.property(order, (asked) => {
      const whole = { ...asked, backwards: asked.from !== null && asked.backwards }
      expect(parseCapacityOrder(printCapacityOrder(whole))).toEqual(whole)
    }),
  )
})

const PLAN = 'plan=functions&count=3&as=111111111111&in=subnet-a&in=subnet-b&with=sg-1+sg-2'

it('reads a plan', () => {
  expect(parsePlan(new URLSearchParams(PLAN))).toMatchObject({
    kind: 'plan',
    plan: {
      kind: 'functions',
      count: 3,
      subnetIds: ['subnet-a', 'subnet-b'],
      securityGroupIds: ['sg-1', 'sg-2'],
    },
  })
  expect(parsePlan(new URLSearchParams('q=x'))).toEqual({ kind: 'none' })
})

it.each([
  ['plan', 'magic'],
  ['count', '-1'],
  ['count', '1.5'],
  ['count', '1e9'],
  ['as', '12'],
  ['in', ''],
  ['with', ''],
  ['with', Array.from({ length: 17 }, (_, n) => `sg-${n}`).join(' ')],
])('says what is wrong with a plan whose %s is %j', (name, value) => {
  const query = new URLSearchParams(PLAN)
  query.delete(name)
  query.set(name, value)
  expect(parsePlan(query).kind).toBe('mistake')
})
