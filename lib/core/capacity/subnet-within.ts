import type { Counted } from './counted.ts'
import type { SubnetListing, SubnetTenant } from './subnet-listing.ts'

/**
 * A subnet as somebody may know it who sees some accounts only. What AWS tells every participant of a shared subnet stays
 * (its size, what is free and so the trend); who else is in it and with what is the owner's to know.
 */
export function subnetWithin(
  row: SubnetListing,
  canSee: (accountId: string) => boolean,
): SubnetListing {
  if (row.accountIds.every(canSee)) return row
  const tenants = row.tenants.filter(({ accountId }) => canSee(accountId))
  const own = {
    ...row,
    accountIds: row.accountIds.filter(canSee),
    seenBy: row.seenBy.filter(canSee),
    tenants,
    byAccount: row.byAccount.filter(({ name }) => canSee(name)),
    attachments: sum(tenants, 'attachments'),
    dormant: sum(tenants, 'dormant'),
    functions: sum(tenants, 'functions'),
  }
  if (canSee(row.accountId)) return own
  return {
    ...own,
    byKind: [],
    usedByLambda: HIDDEN,
    usedByOthers: HIDDEN,
    unattributed: null,
    blind: 'access-denied',
  }
}

const HIDDEN: Counted = { known: false, atLeast: 0, why: 'access-denied' }

const sum = (
  tenants: readonly SubnetTenant[],
  field: 'attachments' | 'dormant' | 'functions',
): number => tenants.reduce((total, tenant) => total + tenant[field], 0)
