import type { AttachmentRow } from './attachment-row.ts'
import type { AccountRegionNetwork, InterfaceHistory } from './capacity-input.ts'
import type { CapacityThresholds } from './capacity-level.ts'
import type { QuotaRow, RegionCapacity, SubnetRow } from './capacity-report.ts'
import type { ExplainedState } from './explain-state.ts'
import { forecast, type HistoryPoint } from './forecast.ts'
import type { InterfaceRow } from './interface-row.ts'
import type { InterfaceStatus } from './interface-status.ts'
import type { MergeAdvice } from './merge-advice.ts'
import { type QuotaReading, quotaReading, type SubnetReading, subnetReading } from './reading.ts'
import { describedBy, type SubnetListing, subnetListing } from './subnet-listing.ts'
import { daysLeft, type Urgency, urgencyOf, urgencyRank } from './urgency.ts'
import type { ZoneBalance } from './zone-balance.ts'

interface Keyed {
  readonly key: string
  readonly region: string
}

export interface AttachmentListing extends AttachmentRow, Keyed {}
export interface MergeListing extends MergeAdvice, Keyed {}
export interface BalanceListing extends ZoneBalance, Keyed {}
export interface StateListing extends ExplainedState, Keyed {
  readonly accountId: string
}

export interface QuotaListing extends QuotaRow, Keyed {
  readonly urgency: Urgency
  readonly urgencyRank: number
  readonly daysLeft: number | null
}

type Stuck = Extract<InterfaceStatus, { state: 'stuck' }>
export type KeptInterfaceStatus = Exclude<InterfaceStatus, Stuck> | Omit<Stuck, 'hours'>

/** An interface of Lambda as it is kept: with times in place of ages, so that a day that changes nothing writes nothing. */
export interface InterfaceListing extends Omit<InterfaceRow, 'ageDays' | 'status'>, Keyed {
  readonly status: KeptInterfaceStatus
  /** Whose it is and who describes its subnet: one of them has listed it. */
  readonly accountIds: readonly string[]
  readonly firstSeenAt: string | null
  /** Since which run no live version has explained it; null while one does. */
  readonly unexplainedSince: string | null
}

/** Everything that is kept of some accounts' capacity in a Region. */
export interface CapacityRows {
  readonly subnets: readonly SubnetListing[]
  readonly attachments: readonly AttachmentListing[]
  readonly interfaces: readonly InterfaceListing[]
  readonly quotas: readonly QuotaListing[]
  readonly merges: readonly MergeListing[]
  readonly balances: readonly BalanceListing[]
  readonly states: readonly StateListing[]
  readonly subnetReadings: readonly SubnetReading[]
  readonly quotaReadings: readonly QuotaReading[]
}

export interface CapacityRowsContext {
  readonly now: Date
  /** What is known of earlier days, by key: free addresses of subnets, use of quotas. */
  readonly subnetHistory: ReadonlyMap<string, readonly HistoryPoint[]>
  readonly quotaHistory: ReadonlyMap<string, readonly HistoryPoint[]>
  readonly thresholds: CapacityThresholds
  readonly places: readonly AccountRegionNetwork[]
  /** Accounts whose subnets the run has read, and those whose interfaces it has read. */
  readonly read: {
    readonly subnets: ReadonlySet<string>
    readonly interfaces: ReadonlySet<string>
  }
  readonly interfaceHistory: ReadonlyMap<string, InterfaceHistory>
}

/**
 * A Region's report as rows to keep, with forecasts by the days before and by what this run has read; and what of it
 * belongs into history: only what this run has read.
 */
export function capacityRows(report: RegionCapacity, context: CapacityRowsContext): CapacityRows {
  const { region } = report
  const { subnetReadings, quotaReadings } = readings(report, context)
  return {
    subnets: subnetListings(report, context, subnetReadings),
    attachments: report.attachments.map((row) => ({ ...row, region })),
    interfaces: interfaceListings(report, context),
    quotas: quotaListings(report, context, quotaReadings),
    merges: report.merges.map((row) => ({ ...row, region })),
    balances: report.balances.map((row) => ({ ...row, region, key: balanceKey(row, region) })),
    states: report.states.map((row) => ({
      ...row,
      region,
      key: `${row.functionArn}/${row.at}`,
      accountId: row.functionArn.split(':')[4] ?? '',
    })),
    subnetReadings,
    quotaReadings,
  }
}

function subnetListings(
  { region, subnets, attachments }: RegionCapacity,
  { now, subnetHistory, thresholds, read }: CapacityRowsContext,
  readings: readonly SubnetReading[],
): readonly SubnetListing[] {
  const bySubnet = Map.groupBy(attachments, ({ subnetId }) => subnetId)
  const free = new Map(readings.map((reading) => [reading.key, reading.free]))
  return subnets.map((row) => {
    const history = withToday(subnetHistory.get(row.key), free.get(row.key), now)
    const trend = forecast({ now: dayOf(now), history, exhaustedAt: 0, direction: 'falling' })
    return subnetListing(
      { ...row, forecast: trend },
      {
        region,
        thresholds,
        attachments: bySubnet.get(row.subnetId) ?? [],
        read: read.subnets,
      },
    )
  })
}

function quotaListings(
  { region, quotas }: RegionCapacity,
  { now, quotaHistory, thresholds }: CapacityRowsContext,
  readings: readonly QuotaReading[],
): readonly QuotaListing[] {
  const used = new Map(readings.map((reading) => [reading.key, reading.used]))
  return quotas.map((row) => {
    const history = withToday(quotaHistory.get(row.key), used.get(row.key), now)
    const trend = forecast({
      now: dayOf(now),
      history,
      exhaustedAt: row.limit,
      direction: 'rising',
    })
    const urgency = urgencyOf(row.level, trend, thresholds)
    return {
      ...row,
      region,
      forecast: trend,
      urgency,
      urgencyRank: urgencyRank(urgency, { days: daysLeft(trend), leftShare: 1 - row.share }),
      daysLeft: daysLeft(trend),
    }
  })
}

/** Forecasts are made for whole days: two runs of a day that read the same say the same. */
const dayOf = (now: Date): Date => new Date(`${isoDay(now)}T00:00:00Z`)

/** `2026-11-22`, in UTC. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10)

const withToday = (
  earlier: readonly HistoryPoint[] | undefined,
  value: number | undefined,
  now: Date,
): readonly HistoryPoint[] =>
  value === undefined ? (earlier ?? []) : [...(earlier ?? []), { at: isoDay(now), value }]

const balanceKey = ({ accountId, subnetIds }: ZoneBalance, region: string): string =>
  `${accountId}/${region}/${subnetIds.join('+')}`

function interfaceListings(
  { region, interfaces, subnets }: RegionCapacity,
  context: CapacityRowsContext,
): readonly InterfaceListing[] {
  const seenBy = new Map(subnets.map((row) => [row.subnetId, row.seenBy]))
  return interfaces.map((row) => {
    const accounts = [row.accountId, ...(seenBy.get(row.subnetId ?? '') ?? [])]
    return interfaceListing(row, { region, accountIds: [...new Set(accounts)] }, context)
  })
}

function interfaceListing(
  { ageDays: _, status, ...row }: InterfaceRow,
  at: { readonly region: string; readonly accountIds: readonly string[] },
  { interfaceHistory, now }: CapacityRowsContext,
): InterfaceListing {
  const known = interfaceHistory.get(row.id)
  return {
    ...row,
    key: `${at.region}/${row.id}`,
    ...at,
    status: keptStatus(status),
    firstSeenAt: known?.firstSeenAt ?? null,
    unexplainedSince: unexplainedSince(status, known, now),
  }
}

function keptStatus(status: InterfaceStatus): KeptInterfaceStatus {
  if (status.state !== 'stuck') return status
  const { hours: _, ...kept } = status
  return kept
}

function unexplainedSince(
  status: InterfaceStatus,
  known: InterfaceHistory | undefined,
  now: Date,
): string | null {
  switch (status.state) {
    case 'matched':
    case 'edited':
      return null
    case 'orphan':
    case 'stuck':
      return known?.unexplainedSince ?? now.toISOString()
    case 'unknown':
      return known?.unexplainedSince ?? null
  }
}

function readings(
  { subnets, quotas }: RegionCapacity,
  { places, read }: CapacityRowsContext,
): Pick<CapacityRows, 'subnetReadings' | 'quotaReadings'> {
  const unlisted = new Set(
    places
      .filter(({ functions, versions }) => functions.missing !== null || versions.missing !== null)
      .map(({ accountId }) => accountId),
  )
  const isRead = (row: SubnetRow) => read.subnets.has(describedBy(row) ?? '')
  return {
    subnetReadings: subnets.flatMap((row) => {
      const functionsKnown = !row.seenBy.some((id) => unlisted.has(id))
      return isRead(row) ? (subnetReading(row, { functionsKnown }) ?? []) : []
    }),
    quotaReadings: quotas.flatMap((row) =>
      read.interfaces.has(row.accountId) ? (quotaReading(row) ?? []) : [],
    ),
  }
}
