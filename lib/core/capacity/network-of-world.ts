import type { AccountWorld } from '../assess/account-world.ts'
import { GLOBAL } from '../model/coverage.ts'
import type { RecordFacts, RecordKind } from '../model/inventory.ts'
import type { AccountRegionNetwork } from './capacity-input.ts'
import type { Listing } from './listing.ts'

/** What capacity needs of one account·Region, out of everything that is stored about the account and its ledger. */
export function networkOfWorld(world: AccountWorld, region: string): AccountRegionNetwork {
  const list = <K extends RecordKind>(kind: K, where = region): Listing<RecordFacts[K]> => {
    const { records, lost } = world.list(kind, where)
    return { records: records.map(({ facts }) => facts), missing: lost }
  }
  return {
    accountId: world.accountId,
    region,
    functions: list('lambda-function'),
    versions: list('function-version'),
    states: list('function-state'),
    interfaces: list('network-interface'),
    subnets: list('subnet'),
    securityGroups: list('security-group'),
    vpcs: list('vpc'),
    routeTables: list('route-table'),
    vpcEndpoints: list('vpc-endpoint'),
    natGateways: list('nat-gateway'),
    quotas: list('service-quota'),
    roles: list('iam-role', GLOBAL),
  }
}
