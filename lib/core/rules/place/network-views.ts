import type { Egress, EgressClass } from '../../capacity/egress.ts'
import { securityGroupSet } from '../../capacity/security-group-set.ts'
import type { FunctionConfiguration } from '../../model/function-configuration.ts'
import type { NetworkAcl, RouteTable } from '../../model/network.ts'
import { type Observed, seen, unseen } from '../../model/observed.ts'
import type { Found } from '../found.ts'
import type { NetworkView } from '../network-view.ts'
import type { PlaceAnswers } from './place-answers.ts'
import type { PlaceRecords } from './place-records.ts'
import { recordBy, wholeOf } from './record-lookup.ts'

/** The surroundings of versions that are attached to a VPC, made once for each network attachment and shared. */
export function networkViews(
  place: PlaceRecords,
  { capacity }: PlaceAnswers,
): (configuration: FunctionConfiguration) => NetworkView | null {
  const { kinds } = place
  const subnetOf = recordBy(kinds.subnet, ({ id }) => id)
  const groupOf = recordBy(kinds['security-group'], ({ id }) => id)
  const vpcOf = recordBy(kinds.vpc, ({ id }) => id)
  const tables = wholeOf(kinds['route-table'])
  const acls = wholeOf(kinds['network-acl'])
  const endpoints = wholeOf(kinds['vpc-endpoint'])
  const wearers = foreignWearers(place)
  const egressOf = egressBySubnet(capacity)
  const balances = new Map(
    (capacity?.balances ?? [])
      .filter(({ accountId }) => accountId === place.account.id)
      .map((each) => [each.subnetIds.join('+'), seen(each.state)]),
  )
  const known = new Map<string, NetworkView>()
  return ({ vpc, capacityProviderArn }) => {
    if (vpc === null || vpc.subnetIds.length === 0) return null
    const subnetIds = [...new Set(vpc.subnetIds)].sort()
    const groupIds = securityGroupSet(vpc.securityGroupIds)
    const key = `${subnetIds.join('+')} ${groupIds.join('+')} ${capacityProviderArn ?? ''}`
    const shared = known.get(key)
    if (shared !== undefined) return shared
    const view: NetworkView = {
      vpcId: vpc.vpcId,
      subnets: subnetIds.map((id) => ({ id, fact: subnetOf(id) })),
      securityGroups: groupIds.map((id) => ({ id, fact: groupOf(id) })),
      acls: aclsOf(acls, subnetIds),
      vpc: vpc.vpcId === null ? unseen('not-collected') : vpcOf(vpc.vpcId),
      egress: worstEgress(subnetIds.map((id) => egressOf.get(id))),
      onwardNetworks: onward(tables, subnetIds, vpc.vpcId),
      sharedGroups: wearers(groupIds),
      zoneBalance: balances.get(subnetIds.join('+')) ?? unseen('not-collected'),
      endpointServices: endpoints.seen
        ? seen(
            endpoints.value.flatMap((one) =>
              one.vpcId === vpc.vpcId ? (one.serviceName ?? []) : [],
            ),
          )
        : endpoints,
    }
    known.set(key, view)
    return view
  }
}

function foreignWearers(
  place: PlaceRecords,
): (ids: readonly string[]) => Observed<readonly string[]> {
  const interfaces = wholeOf(place.kinds['network-interface'])
  if (!interfaces.seen) return () => interfaces
  const byGroup = new Map<string, Set<string>>()
  for (const { interfaceType, securityGroupIds } of interfaces.value) {
    if (interfaceType === 'lambda') continue
    for (const id of securityGroupIds) {
      byGroup.set(id, (byGroup.get(id) ?? new Set()).add(interfaceType ?? 'unnamed'))
    }
  }
  return (ids) =>
    seen(ids.flatMap((id) => [...(byGroup.get(id) ?? [])].sort().map((kind) => `${id}: ${kind}`)))
}

const egressBySubnet = (capacity: PlaceAnswers['capacity']): ReadonlyMap<string, Egress> =>
  new Map((capacity?.attachments ?? []).map(({ subnetId, egress }) => [subnetId, egress]))

/** Worst first: what is not known, then what leads nowhere, then what leads furthest. */
const WORST: readonly EgressClass[] = [
  'unknown',
  'public-subnet',
  'blackhole',
  'blocked',
  'none',
  'nat',
  'ipv6-egress-only',
  'appliance',
  'transit',
  'endpoint-only',
]

function worstEgress(all: readonly (Egress | undefined)[]): Observed<Egress> {
  const ranked = all.toSorted((a, b) => rank(a) - rank(b))
  const [worst] = ranked
  return worst === undefined ? unseen('not-collected') : seen(worst)
}

const rank = (egress: Egress | undefined) =>
  egress === undefined ? -1 : WORST.indexOf(egress.class)

function onward(
  tables: Observed<readonly RouteTable[]>,
  subnetIds: readonly string[],
  vpcId: string | null,
): Observed<readonly string[]> {
  if (!tables.seen) return tables
  const ids = new Set<string>()
  for (const subnetId of subnetIds) {
    const table =
      tables.value.find((one) => one.subnetIds.includes(subnetId)) ??
      tables.value.find((one) => one.isMain && one.vpcId === vpcId)
    if (table === undefined) return unseen('not-collected')
    for (const { targetType, targetId } of table.routes) {
      if ((targetType === 'transit-gateway' || targetType === 'peering') && targetId)
        ids.add(targetId)
    }
  }
  return seen([...ids].sort())
}

function aclsOf(
  acls: Observed<readonly NetworkAcl[]>,
  subnetIds: readonly string[],
): readonly Found<NetworkAcl>[] {
  if (!acls.seen) return [{ id: subnetIds[0] ?? '', fact: acls }]
  return subnetIds.map((subnetId) => {
    const acl = acls.value.find((one) => one.subnetIds.includes(subnetId))
    return { id: acl?.id ?? subnetId, fact: acl ? seen(acl) : unseen('not-collected') }
  })
}
