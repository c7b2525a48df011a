import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountRegionNetwork, NetworkedFunction } from '#lib/core/capacity/capacity-input.ts'
import type { RegionCapacity } from '#lib/core/capacity/capacity-report.ts'
import { floorOf } from '#lib/core/capacity/counted.ts'
import { forecast, type HistoryPoint } from '#lib/core/capacity/forecast.ts'
import { listed, lost } from '#lib/core/capacity/listing.ts'
import { ACCOUNT, fn, group, lambdaEni, NOW, OTHER, place, rule, subnet } from './estate.ts'
import { reportOf } from './report-of.ts'

const subnetIds = ['subnet-a', 'subnet-b', 'subnet-c']
const groupIds = ['sg-1', 'sg-2', 'sg-3', 'sg-4']
const anySubnets = fc.subarray(subnetIds)
const anyGroups = fc.subarray(groupIds, { minLength: 1 })

const anyFunctions = (account: string) =>
  fc
    .array(fc.tuple(anySubnets, anyGroups, fc.nat({ max: 2 })), { maxLength: 8 })
    .map((rows) =>
      rows.map(([subnets, groups, version], index) =>
        fn(version === 0 ? `f${index}` : `f${index}:${version}`, subnets, groups, account),
      ),
    )

const anyInterfaces = (account: string) =>
  fc
    .array(fc.tuple(fc.constantFrom(...subnetIds), anyGroups, fc.boolean()), { maxLength: 8 })
    .map((rows) =>
      rows.map(([subnetId, groups, lambda], index) =>
        lambdaEni(`eni-${account}-${index}`, subnetId, groups, {
          ownerId: account,
          interfaceType: lambda ? 'lambda' : 'interface',
        }),
      ),
    )

const anyRule = fc.constantFrom(
  rule('-1', '', ['0.0.0.0/0']),
  rule('tcp', '443', ['0.0.0.0/0']),
  rule('tcp', '443', ['0.0.0.0/1', '128.0.0.0/1']),
)

function anyPlace(accountId: string): fc.Arbitrary<AccountRegionNetwork> {
  const rules = fc.tuple(anyRule, anyRule, anyRule, anyRule)
  return fc
    .record({ fns: anyFunctions(accountId), enis: anyInterfaces(accountId), rules })
    .map(({ fns, enis, rules: egress }) =>
      place({
        accountId,
        functions: listed(fns.filter(({ version }) => version === '$LATEST')),
        versions: listed(fns.filter(({ version }) => version !== '$LATEST')),
        interfaces: listed(enis),
        subnets: listed(subnetIds.map((id, index) => subnet(id, index * 20))),
        securityGroups: listed(
          groupIds.map((id, index) => group(id, egress.slice(index, index + 1))),
        ),
      }),
    )
}
const anyEstate = fc.tuple(anyPlace(ACCOUNT), anyPlace(OTHER))

const report = (places: readonly AccountRegionNetwork[]): RegionCapacity =>
  reportOf({ now: NOW, places })

const pairs = (places: readonly AccountRegionNetwork[]): number =>
  places
    .flatMap(({ functions, versions }) => [...functions.records, ...versions.records])
    .reduce((sum, { vpc }) => sum + (vpc?.subnetIds.length ?? 0), 0)

describe('attachments', () => {
  it('never exceed the subnets of all versions', () => {
    fc.assert(
      fc.property(anyEstate, (places) => {
        expect(report(places).attachments.length).toBeLessThanOrEqual(pairs(places))
      }),
    )
  })

  it('drop by exactly what the merge advice says when it is followed', () => {
    fc.assert(
      fc.property(anyEstate, (places) => {
        const before = report(places)
        const freed = before.merges.reduce((sum, { interfacesFreed }) => sum + interfacesFreed, 0)
        const after = report(places.map((one) => followed(one, before)))
        expect(after.attachments.length).toBe(before.attachments.length - freed)
        expect(after.merges).toEqual([])
      }),
    )
  })
})

function followed(one: AccountRegionNetwork, { merges }: RegionCapacity): AccountRegionNetwork {
  const follow = (version: NetworkedFunction): NetworkedFunction => {
    if (version.vpc === null) return version
    const key = [...version.vpc.securityGroupIds].sort().join('+')
    const advice = merges.find(
      ({ accountId, replace }) =>
        accountId === one.accountId && replace.some((set) => set.join('+') === key),
    )
    if (!advice) return version
    return { ...version, vpc: { ...version.vpc, securityGroupIds: advice.keep } }
  }
  const { functions, versions } = one
  return {
    ...one,
    functions: listed(functions.records.map(follow)),
    versions: listed(versions.records.map(follow)),
  }
}

describe('the report', () => {
  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(anyEstate, (places) => {
        expect(report(places.toReversed().map(reversed))).toEqual(report(places))
      }),
    )
  })

  it('is the same, names aside, whatever subnets and groups are called', () => {
    const permuted = (ids: readonly string[]) =>
      fc.shuffledSubarray([...ids], { minLength: ids.length })
    fc.assert(
      fc.property(anyEstate, permuted(subnetIds), permuted(groupIds), (places, subnets, groups) => {
        const names = new Map([...zip(subnetIds, subnets), ...zip(groupIds, groups)])
        const renamed = JSON.parse(
          JSON.stringify(places).replaceAll(
            /"((?:subnet|sg)-[a-c1-4])"/g,
            (_, id) => `"${names.get(id)}"`,
          ),
        )
        expect(nameless(report(renamed))).toEqual(nameless(report(places)))
      }),
    )
  })

  it('never turns what was not listed into zero use or a proven absence', () => {
    fc.assert(
      fc.property(anyEstate, (places) => {
        const blind = report(
          places.map((one) => ({
            ...one,
            interfaces: lost('access-denied'),
            quotas: lost('error'),
          })),
        )
        for (const { use } of blind.quotas) expect(use.known).toBe(false)
        for (const { status } of blind.attachments) expect(status.state).toBe('unknown')
        for (const row of blind.subnets) {
          if (row.used === 0) continue
          expect([row.usedByLambda.known, row.usedByOthers.known]).toEqual([false, false])
        }
      }),
    )
  })

  it('says no more about use when it saw less', () => {
    fc.assert(
      fc.property(anyEstate, (places) => {
        const whole = report(places)
        const half = report(places.map((one) => ({ ...one, interfaces: halved(one) })))
        const full = new Map(whole.quotas.map((row) => [row.key, floorOf(row.use)]))
        for (const { key, use } of half.quotas) {
          expect(floorOf(use)).toBeLessThanOrEqual(full.get(key) ?? -1)
        }
      }),
    )
  })
})

const zip = (from: readonly string[], to: readonly string[]) =>
  from.map((id, index) => [id, to[index] ?? id] as const)

/** What a report says when nobody knows the names of things. */
const nameless = ({ subnets, attachments, interfaces, merges, quotas }: RegionCapacity) => ({
  subnets: subnets
    .map(({ free, used, usable, usedByLambda }) => [free, used, usable, usedByLambda])
    .map(text)
    .sort(),
  attachments: attachments.map(({ status }) => status.state).sort(),
  interfaces: interfaces.map(({ status }) => status?.state ?? '').sort(),
  freed: merges.map(({ interfacesFreed }) => interfacesFreed).sort(),
  quotas: quotas.map(({ use }) => text(use)).sort(),
})
const text = (value: unknown): string => JSON.stringify(value)

const halved = ({ interfaces }: AccountRegionNetwork) =>
  lost('throttled' as const, interfaces.records.slice(0, interfaces.records.length / 2))

function reversed(one: AccountRegionNetwork): AccountRegionNetwork {
  return {
    ...one,
    functions: listed(one.functions.records.toReversed()),
    versions: listed(one.versions.records.toReversed()),
    interfaces: listed(one.interfaces.records.toReversed()),
    subnets: listed(one.subnets.records.toReversed()),
    securityGroups: listed(one.securityGroups.records.toReversed()),
  }
}

describe('the forecast', () => {
  const daily = (values: readonly (number | null)[]): readonly HistoryPoint[] =>
    values.map((value, index) => ({
      at: new Date(NOW.getTime() - (values.length - index) * 86_400_000).toISOString(),
      value,
    }))
  const falling = { now: NOW, exhaustedAt: 0, direction: 'falling' } as const

  it('is flat for a constant series, and claims no exhaustion', () => {
    const anySeries = fc.tuple(fc.nat({ max: 4096 }), fc.integer({ min: 8, max: 400 }))
    fc.assert(
      fc.property(anySeries, ([value, length]) => {
        const history = daily(Array<number>(length).fill(value))
        expect(forecast({ ...falling, history })).toEqual({ kind: 'flat' })
      }),
    )
  })

  it('finds the day on which a straight line runs out, gaps and outliers aside', () => {
    const values = Array.from({ length: 60 }, (_, day) => (day % 7 === 3 ? null : 200 - 2 * day))
    values[20] = 4
    const answer = forecast({ ...falling, history: daily(values) })
    expect(answer).toMatchObject({ kind: 'towards', exhaustion: { date: '2027-01-01' } })
  })

  it('does not call noise around a level a trend', () => {
    const values = [50, 53, 49, 51, 52, 48, 50, 51, 49, 52, 50, 48]
    expect(forecast({ ...falling, history: daily(values) })).toEqual({ kind: 'flat' })
  })

  it('says when there is too little history', () => {
    const history = daily([9, 8, 7, null, null, null, 6, 5, 4])
    expect(forecast({ ...falling, history })).toEqual({
      kind: 'too-little-history',
      points: 6,
      spanDays: 8,
    })
  })
})
