import type { ServiceQuota } from '#lib/core/model/lambda-region.ts'
import type { AccountRegionNetwork } from './capacity-input.ts'
import { type CapacityLevel, type CapacityThresholds, capacityLevel } from './capacity-level.ts'
import { compareText } from './compare-text.ts'
import { type Counted, counted, floorOf } from './counted.ts'
import type { NetworkModel } from './network-model.ts'

/**
 * The quotas that Lambda's interfaces run into. `documented` is AWS's published default, for where the live
 * value was not readable; the pages disagree on the first (500, 3,000 or 250), so the quota page's figure is taken.
 * https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 * https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export const CAPACITY_QUOTAS = {
  'hyperplane-interfaces-per-vpc': {
    serviceCode: 'lambda',
    quotaCode: 'L-9FEE3D26',
    documented: 500,
    /** The quota is shared with Amazon EFS. */
    kinds: ['lambda', 'efs'],
  },
  'interfaces-per-zone': {
    serviceCode: 'vpc',
    quotaCode: 'L-DF5E4CA3',
    documented: 5_000,
    kinds: null,
  },
} as const
export type CapacityQuota = keyof typeof CAPACITY_QUOTAS

export const LIMIT_SOURCES = ['applied', 'aws-default', 'documented-default'] as const
export type LimitSource = (typeof LIMIT_SOURCES)[number]

/** An account's use of one quota in one scope: a VPC, or an Availability Zone, where AWS enforces it. */
export interface QuotaUse {
  readonly key: string
  readonly accountId: string
  readonly quota: CapacityQuota
  readonly scopeId: string
  readonly limit: number
  readonly limitSource: LimitSource
  readonly use: Counted
  /** Use over limit; of what was seen, when not all was. */
  readonly share: number
  readonly level: CapacityLevel
}

export const quotaKey = (
  quota: CapacityQuota,
  place: { readonly accountId: string; readonly region: string },
  scopeId: string,
): string => `${quota}/${place.accountId}/${place.region}/${scopeId}`

/** Quota use by account and scope, fullest first. Interfaces count against the account that owns them, also in a shared VPC. */
export function quotaUses(
  model: NetworkModel,
  thresholds: CapacityThresholds,
): readonly QuotaUse[] {
  const tally = tallies(model)
  const uses: QuotaUse[] = []
  for (const [accountId, place] of model.places) {
    for (const [quota, scopes] of tally.get(accountId) ?? []) {
      for (const [scopeId, count] of scopes) {
        uses.push(quotaUse(place, { quota, scopeId, count }, thresholds))
      }
    }
  }
  return uses.sort((a, b) => b.share - a.share || compareText(a.key, b.key))
}

/** The limit that holds for an account·Region, and where the figure is from. */
export function quotaLimit(
  place: AccountRegionNetwork,
  quota: CapacityQuota,
): { readonly limit: number; readonly limitSource: LimitSource } {
  const { serviceCode, quotaCode, documented } = CAPACITY_QUOTAS[quota]
  const matches = (live: ServiceQuota) =>
    live.serviceCode === serviceCode && live.quotaCode === quotaCode
  const live = place.quotas.records.find(matches)
  if (live === undefined) return { limit: documented, limitSource: 'documented-default' }
  return { limit: live.value, limitSource: live.applied ? 'applied' : 'aws-default' }
}

function quotaUse(
  place: AccountRegionNetwork,
  counts: { readonly quota: CapacityQuota; readonly scopeId: string; readonly count: number },
  thresholds: CapacityThresholds,
): QuotaUse {
  const { quota, scopeId, count } = counts
  const { limit, limitSource } = quotaLimit(place, quota)
  const use = counted(count, place.interfaces.missing)
  const left = limit - floorOf(use)
  return {
    key: quotaKey(quota, place, scopeId),
    accountId: place.accountId,
    quota,
    scopeId,
    limit,
    limitSource,
    use,
    share: limit > 0 ? count / limit : 1,
    level: use.known || left <= 0 ? capacityLevel(left, limit, thresholds) : 'unknown',
  }
}

type Tally = Map<string, Map<CapacityQuota, Map<string, number>>>

/** A VPC or zone that an attachment needs has a row even before its first interface. */
function tallies(model: NetworkModel): Tally {
  const tally: Tally = new Map()
  for (const { accountId, subnetId } of model.attachments.values()) {
    const subnet = model.subnets.get(subnetId)?.subnet
    add(tally, { accountId, quota: 'hyperplane-interfaces-per-vpc', scopeId: subnet?.vpcId }, 0)
    add(tally, { accountId, quota: 'interfaces-per-zone', scopeId: subnet?.availabilityZoneId }, 0)
  }
  const shared: readonly string[] = CAPACITY_QUOTAS['hyperplane-interfaces-per-vpc'].kinds
  for (const { eni, accountId } of model.interfaces.values()) {
    if (shared.includes(eni.interfaceType ?? '')) {
      add(tally, { accountId, quota: 'hyperplane-interfaces-per-vpc', scopeId: eni.vpcId }, 1)
    }
    const zone =
      eni.availabilityZoneId ?? model.subnets.get(eni.subnetId ?? '')?.subnet.availabilityZoneId
    add(tally, { accountId, quota: 'interfaces-per-zone', scopeId: zone }, 1)
  }
  return tally
}

function add(
  tally: Tally,
  at: {
    readonly accountId: string
    readonly quota: CapacityQuota
    readonly scopeId: string | null | undefined
  },
  count: number,
): void {
  const scopeId = at.scopeId ?? 'unknown'
  const quotas = tally.get(at.accountId) ?? new Map<CapacityQuota, Map<string, number>>()
  const scopes = quotas.get(at.quota) ?? new Map<string, number>()
  scopes.set(scopeId, (scopes.get(scopeId) ?? 0) + count)
  tally.set(at.accountId, quotas.set(at.quota, scopes))
}
