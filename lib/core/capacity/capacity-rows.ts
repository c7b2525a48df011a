import type { AttachmentRow } from './attachment-row.ts'
import type { AccountRegionNetwork, InterfaceHistory } from './capacity-input.ts'
import type { CapacityThresholds } from './capacity-level.ts'
import type { QuotaRow, RegionCapacity, SubnetRow } from './capacity-report.ts'
import type { ExplainedState } from './explain-state.ts'
import type { InterfaceRow } from './interface-row.ts'
import type { InterfaceStatus } from './interface-status.ts'
import type { MergeAdvice } from './merge-advice.ts'
import { type QuotaReading, quotaReading, type SubnetReading, subnetReading } from './reading.ts'
import { describedBy, type SubnetListing, subnetListing } from './subnet-listing.ts'
import { daysLeft, type Urgency, urgencyOf } from './urgency.ts'
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
  readonly daysLeft: number | null
}

type Stuck = Extract<InterfaceStatus, { state: 'stuck' }>
export type KeptInterfaceStatus = Exclude<InterfaceStatus, Stuck> | Omit<Stuck, 'hours'>

/** An interface of Lambda as it is kept: with times in place of ages, so that a day that changes nothing writes nothing. */
export interface InterfaceListing extends Omit<InterfaceRow, 'ageDays' | 'status'>, Keyed {
  readonly status: KeptInterfaceStatus
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
  readonly thresholds: CapacityThresholds
  readonly places: readonly AccountRegionNetwork[]
  /** Accounts whose subnets the run has read, and those whose interfaces it has read. */
  readonly read: {
    readonly subnets: ReadonlySet<string>
    readonly interfaces: ReadonlySet<string>
  }
  readonly interfaceHistory: ReadonlyMap<string, InterfaceHistory>
}

/** A Region's report as rows to keep, and what of it belongs into history: only what this run has read. */
export function capacityRows(report: RegionCapacity, context: CapacityRowsContext): CapacityRows {
  const { region } = report
  const { read, thresholds } = context
  const bySubnet = Map.groupBy(report.attachments, ({ subnetId }) => subnetId)
  return {
    subnets: report.subnets.map((row) =>
      subnetListing(row, {
        region,
        thresholds,
        attachments: bySubnet.get(row.subnetId) ?? [],
        read: read.subnets,
      }),
    ),
    attachments: report.attachments.map((row) => ({ ...row, region })),
    interfaces: report.interfaces.map((row) => interfaceListing(row, region, context)),
    quotas: report.quotas.map((row) => ({
      ...row,
      region,
      urgency: urgencyOf(row.level, row.forecast, thresholds),
      daysLeft: daysLeft(row.forecast),
    })),
    merges: report.merges.map((row) => ({ ...row, region })),
    balances: report.balances.map((row) => ({ ...row, region, key: balanceKey(row, region) })),
    states: report.states.map((row) => ({
      ...row,
      region,
      key: `${row.functionArn}/${row.at}`,
      accountId: row.functionArn.split(':')[4] ?? '',
    })),
    ...readings(report, context),
  }
}

const balanceKey = ({ accountId, subnetIds }: ZoneBalance, region: string): string =>
  `${accountId}/${region}/${subnetIds.join('+')}`

function interfaceListing(
  { ageDays: _, status, ...row }: InterfaceRow,
  region: string,
  { interfaceHistory, now }: CapacityRowsContext,
): InterfaceListing {
  const known = interfaceHistory.get(row.id)
  return {
    ...row,
    key: `${region}/${row.id}`,
    region,
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
