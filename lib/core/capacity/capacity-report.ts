import { accountFacts } from './account-facts.ts'
import { type AttachmentRow, attachmentRows } from './attachment-row.ts'
import type { AccountRegionNetwork, CapacityInput } from './capacity-input.ts'
import { DEFAULT_THRESHOLDS } from './capacity-level.ts'
import { compareText } from './compare-text.ts'
import { egressIndex } from './egress-index.ts'
import { type ExplainedState, explainState } from './explain-state.ts'
import { type Forecast, forecast } from './forecast.ts'
import { type InterfaceRow, interfaceRows } from './interface-row.ts'
import { matchInterfaces } from './match-interfaces.ts'
import { type MergeAdvice, mergeAdvice } from './merge-advice.ts'
import { type NetworkModel, networkModel } from './network-model.ts'
import { type OutsideVpc, outsideVpc } from './outside-vpc.ts'
import { type QuotaUse, quotaKey, quotaUses } from './quota-use.ts'
import { effectReader } from './security-group-effect.ts'
import { subnetDemand } from './subnet-demand.ts'
import { type SubnetHeadroom, subnetHeadroom } from './subnet-headroom.ts'
import { type ZoneBalance, zoneBalances } from './zone-balance.ts'

export interface SubnetRow extends SubnetHeadroom {
  readonly attachments: number
  /** Attachments without an interface that will want one address each when their function wakes or deploys. */
  readonly dormant: number
  readonly functions: number
  /** Null when no history was given. */
  readonly forecast: Forecast | null
}

export interface QuotaRow extends QuotaUse {
  readonly forecast: Forecast | null
}

/** The whole capacity answer for one Region; rows are in a fixed order, whatever the order of the input. */
export interface RegionCapacity {
  readonly region: string
  readonly attachments: readonly AttachmentRow[]
  readonly interfaces: readonly InterfaceRow[]
  readonly subnets: readonly SubnetRow[]
  readonly quotas: readonly QuotaRow[]
  readonly balances: readonly ZoneBalance[]
  readonly merges: readonly MergeAdvice[]
  readonly states: readonly ExplainedState[]
  readonly outsideVpc: readonly OutsideVpc[]
}

export interface CapacityReport {
  readonly regions: readonly RegionCapacity[]
}

/**
 * Hyperplane interfaces, subnets and quotas of every account and Region given: what is expected, what is there, what is
 * left and when it runs out. Nothing crosses Regions, so a caller short of memory passes one Region at a time.
 */
export function capacityReport(input: CapacityInput): CapacityReport {
  const byRegion = Map.groupBy(input.places, ({ region }) => region)
  const regions = [...byRegion.entries()].sort(([a], [b]) => compareText(a, b))
  return { regions: regions.map(([, places]) => regionCapacity(places, input)) }
}

function regionCapacity(
  places: readonly AccountRegionNetwork[],
  input: CapacityInput,
): RegionCapacity {
  const model = networkModel(places)
  const thresholds = input.thresholds ?? DEFAULT_THRESHOLDS
  const matched = matchInterfaces(model)
  const readEffect = effectReader(model)
  const facts = new Map([...model.places].map(([id, place]) => [id, accountFacts(place)] as const))
  const attachments = attachmentRows({
    model,
    matched,
    facts,
    readEffect,
    egress: egressIndex(model),
  })
  const subnets = subnetRows(model, attachments, { ...input, thresholds })
  const quotas = quotaUses(model, thresholds)
  return {
    region: model.region,
    attachments,
    interfaces: interfaceRows({
      model,
      matched,
      facts,
      now: input.now,
      history: input.interfaceHistory ?? new Map(),
    }),
    subnets,
    quotas: quotas.map((row) => ({ ...row, forecast: quotaForecast(row, input) })),
    balances: zoneBalances(model.attachments.values(), bySubnetId(subnets)),
    merges: mergeAdvice(model, matched, readEffect),
    states: explainedStates(model, bySubnetId(subnets), quotas),
    outsideVpc: outsideVpc(model),
  }
}

const bySubnetId = (subnets: readonly SubnetRow[]): ReadonlyMap<string, SubnetRow> =>
  new Map(subnets.map((row) => [row.subnetId, row]))

/** Every subnet that was listed, and every one that an attachment or an interface names. */
function subnetRows(
  model: NetworkModel,
  attachments: readonly AttachmentRow[],
  input: CapacityInput & { readonly thresholds: NonNullable<CapacityInput['thresholds']> },
): readonly SubnetRow[] {
  const demand = subnetDemand(attachments)
  const ids = new Set([
    ...model.subnets.keys(),
    ...model.attachmentsBySubnet.keys(),
    ...model.interfacesBySubnet.keys(),
  ])
  return [...ids].sort(compareText).map((subnetId) => {
    const headroom = subnetHeadroom(model, subnetId, input.thresholds)
    const history = input.subnetHistory?.get(headroom.key)
    return {
      ...headroom,
      ...(demand.get(subnetId) ?? { attachments: 0, dormant: 0, functions: 0 }),
      forecast: history
        ? forecast({ now: input.now, history, exhaustedAt: 0, direction: 'falling' })
        : null,
    }
  })
}

function quotaForecast(row: QuotaUse, { now, quotaHistory }: CapacityInput): Forecast | null {
  const history = quotaHistory?.get(row.key)
  if (history === undefined) return null
  return forecast({ now, history, exhaustedAt: row.limit, direction: 'rising' })
}

function explainedStates(
  model: NetworkModel,
  headroom: ReadonlyMap<string, SubnetRow>,
  quotas: readonly QuotaUse[],
): readonly ExplainedState[] {
  const byKey = new Map(quotas.map((row) => [row.key, row]))
  const explained: ExplainedState[] = []
  for (const [accountId, place] of model.places) {
    const functions = new Map(place.functions.records.map((fn) => [fn.arn, fn]))
    const vpcQuota = (account: string, vpcId: string) => {
      const at = { accountId: account, region: model.region }
      return byKey.get(quotaKey('hyperplane-interfaces-per-vpc', at, vpcId))
    }
    for (const state of place.states.records) {
      if (state.arn !== state.functionArn) continue
      const context = { model, headroom, vpcQuota, accountId }
      explained.push(...explainState(state, functions.get(state.functionArn), context))
    }
  }
  return explained.sort(
    (a, b) => compareText(a.functionArn, b.functionArn) || compareText(a.at, b.at),
  )
}
