import type { InventoryRecord, RecordFacts, RecordKind } from '#lib/core/model/inventory.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { AccountRegionNetwork } from './capacity-input.ts'
import type { Listing } from './listing.ts'

/**
 * One account·Region's network from its collected records. `missing` tells why records of a kind may be
 * absent, null when its listing was complete. Roles are the account's, of its `global` part.
 */
export function placeOfRecords(
  place: { readonly accountId: string; readonly region: string },
  records: Iterable<InventoryRecord>,
  missing: (kind: RecordKind) => Unseen | null,
): AccountRegionNetwork {
  const byKind = Map.groupBy(records, ({ kind }) => kind)
  const listing = <K extends RecordKind>(kind: K): Listing<RecordFacts[K]> => ({
    records: (byKind.get(kind) ?? []).flatMap((record) => (isOf(record, kind) ? record.facts : [])),
    missing: missing(kind),
  })
  return {
    ...place,
    functions: listing('lambda-function'),
    versions: listing('function-version'),
    states: listing('function-state'),
    interfaces: listing('network-interface'),
    subnets: listing('subnet'),
    securityGroups: listing('security-group'),
    vpcs: listing('vpc'),
    routeTables: listing('route-table'),
    vpcEndpoints: listing('vpc-endpoint'),
    natGateways: listing('nat-gateway'),
    quotas: listing('service-quota'),
    roles: listing('iam-role'),
  }
}

const isOf = <K extends RecordKind>(
  record: InventoryRecord,
  kind: K,
): record is Extract<InventoryRecord, { readonly kind: K }> & { readonly facts: RecordFacts[K] } =>
  record.kind === kind
