import type { AttachmentRow } from './attachment-row.ts'
import type { CapacityThresholds } from './capacity-level.ts'
import type { SubnetRow } from './capacity-report.ts'
import { compareText } from './compare-text.ts'
import { functionOf } from './subnet-demand.ts'
import { daysLeft, type Urgency, urgencyOf, urgencyRank } from './urgency.ts'

/** What one account has in a subnet. */
export interface SubnetTenant {
  readonly accountId: string
  readonly interfaces: number
  readonly addresses: number
  readonly attachments: number
  readonly dormant: number
  readonly functions: number
}

/** A subnet as lists and pages have it. */
export interface SubnetListing extends SubnetRow {
  readonly region: string
  /** Its owner where the owner is known, else the first that names it. */
  readonly accountId: string
  /** Everybody who lists it, uses it or has an interface in it: who may know of it. */
  readonly accountIds: readonly string[]
  readonly tenants: readonly SubnetTenant[]
  /** Whether Lambda needs addresses of it, for attachments or for managed instances. */
  readonly hostsLambda: boolean
  /** Whether anything is in it or wants to be: from then on it has a history. */
  readonly holds: boolean
  readonly urgency: Urgency
  readonly urgencyRank: number
  readonly daysLeft: number | null
  /** False when the newest run could not read it: the figures are those of an earlier one. */
  readonly fresh: boolean
}

export interface SubnetListingContext {
  readonly region: string
  /** Of this subnet. */
  readonly attachments: readonly AttachmentRow[]
  readonly thresholds: CapacityThresholds
  /** Accounts whose subnets the newest run has read. */
  readonly read: ReadonlySet<string>
}

const MANAGED = new Set(['lambda', 'lambda-managed-instance'])

export function subnetListing(row: SubnetRow, context: SubnetListingContext): SubnetListing {
  const tenants = tenantsOf(row, context.attachments)
  const ids = [...row.seenBy, ...(row.ownerId ? [row.ownerId] : []), ...tenants.map(accountOf)]
  const accountIds = [...new Set(ids)].sort(compareText)
  const urgency = urgencyOf(row.level, row.forecast, context.thresholds)
  return {
    ...row,
    region: context.region,
    accountId: row.ownerId ?? accountIds[0] ?? 'unknown',
    accountIds,
    tenants,
    hostsLambda: row.attachments > 0 || row.byKind.some(({ name }) => MANAGED.has(name)),
    holds: row.attachments > 0 || row.byKind.length > 0 || (row.used ?? 0) > 0,
    urgency,
    urgencyRank: urgencyRank(urgency, { days: daysLeft(row.forecast), leftShare: leftShare(row) }),
    daysLeft: daysLeft(row.forecast),
    fresh: context.read.has(describedBy(row) ?? ''),
  }
}

/** The account whose description of the subnet counts: the owner's, where the owner's is known. */
export const describedBy = ({ ownerId, seenBy }: SubnetRow): string | null =>
  ownerId !== null && seenBy.includes(ownerId) ? ownerId : (seenBy[0] ?? null)

const leftShare = ({ free, usable }: SubnetRow): number | null =>
  free === null || !usable ? null : free / usable

const accountOf = ({ accountId }: SubnetTenant): string => accountId

function tenantsOf(
  { byAccount }: SubnetRow,
  attachments: readonly AttachmentRow[],
): readonly SubnetTenant[] {
  const demand = Map.groupBy(attachments, ({ accountId }) => accountId)
  const ids = new Set([...byAccount.map(({ name }) => name), ...demand.keys()])
  return [...ids].sort(compareText).map((accountId) => {
    const use = byAccount.find(({ name }) => name === accountId)
    const own = demand.get(accountId) ?? []
    return {
      accountId,
      interfaces: use?.interfaces ?? 0,
      addresses: use?.addresses ?? 0,
      attachments: own.length,
      dormant: own.filter(({ status }) => status.state === 'missing').length,
      functions: new Set(own.flatMap(({ userArns }) => userArns.map(functionOf))).size,
    }
  })
}
