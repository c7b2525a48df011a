import type { NatGateway, RouteTable } from '#lib/core/model/network.ts'
import { type Observed, seen, type Unseen, unseen } from '#lib/core/model/observed.ts'
import type { AccountRegionNetwork } from './capacity-input.ts'
import { compareText } from './compare-text.ts'
import type { NetworkModel } from './network-model.ts'

/** What decides where a subnet's traffic goes, joined over the accounts that see it. */
export interface EgressIndex {
  readonly routing: (subnetId: string) => Observed<{ table: RouteTable; vpcId: string }>
  readonly endpoints: (
    vpcId: string,
    table: RouteTable,
  ) => { readonly endpoints: readonly string[]; readonly missing: Unseen | null }
  readonly natGateway: (id: string) => NatGateway | undefined
  readonly blocksPublicAccess: (vpcId: string) => boolean
}

interface VpcEndpoints {
  /** Service names of endpoints that every subnet of the VPC reaches. */
  readonly everywhere: Set<string>
  readonly byRouteTable: Map<string, Set<string>>
}

/** A subnet has the route table that it is associated with, else its VPC's main one. https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html */
export function egressIndex(model: NetworkModel): EgressIndex {
  const bySubnet = new Map<string, RouteTable>()
  const main = new Map<string, RouteTable>()
  const nats = new Map<string, NatGateway>()
  const endpoints = new Map<string, VpcEndpoints>()
  for (const place of model.places.values()) {
    for (const table of place.routeTables.records) {
      for (const subnetId of table.subnetIds) bySubnet.set(subnetId, table)
      if (table.isMain && table.vpcId !== null) main.set(table.vpcId, table)
    }
    for (const nat of place.natGateways.records) nats.set(nat.id, nat)
    addEndpoints(endpoints, place)
  }
  return {
    routing: (subnetId) => routingOf(model, { bySubnet, main }, subnetId),
    endpoints: (vpcId, table) => endpointsOf(model, endpoints.get(vpcId), { vpcId, table }),
    natGateway: (id) => nats.get(id),
    blocksPublicAccess: (vpcId) =>
      model.vpcs.get(vpcId)?.blockPublicAccess === 'block-bidirectional',
  }
}

function routingOf(
  model: NetworkModel,
  tables: {
    readonly bySubnet: ReadonlyMap<string, RouteTable>
    readonly main: ReadonlyMap<string, RouteTable>
  },
  subnetId: string,
): Observed<{ table: RouteTable; vpcId: string }> {
  const known = model.subnets.get(subnetId)
  const viewers = (known?.seenBy ?? []).flatMap((id) => model.places.get(id) ?? [])
  const losses = viewers.map(({ routeTables }) => routeTables.missing)
  const loss = losses.includes(null) ? null : (losses[0] ?? 'not-collected')
  const explicit = tables.bySubnet.get(subnetId)
  if (explicit && known) return seen({ table: explicit, vpcId: known.subnet.vpcId })
  if (known === undefined || loss !== null) return unseen(loss ?? 'not-collected')
  const table = tables.main.get(known.subnet.vpcId)
  return table ? seen({ table, vpcId: known.subnet.vpcId }) : unseen('not-collected')
}

function addEndpoints(endpoints: Map<string, VpcEndpoints>, place: AccountRegionNetwork): void {
  for (const endpoint of place.vpcEndpoints.records) {
    if (endpoint.vpcId === null || endpoint.serviceName === null) continue
    if (endpoint.state !== null && endpoint.state.toLowerCase() !== 'available') continue
    const known = endpoints.get(endpoint.vpcId) ?? {
      everywhere: new Set<string>(),
      byRouteTable: new Map<string, Set<string>>(),
    }
    endpoints.set(endpoint.vpcId, known)
    if (endpoint.type !== 'Gateway') known.everywhere.add(endpoint.serviceName)
    for (const id of endpoint.routeTableIds) {
      const services = known.byRouteTable.get(id) ?? new Set()
      known.byRouteTable.set(id, services.add(endpoint.serviceName))
    }
  }
}

/** Endpoints belong to the VPC's owner, who alone lists them all. */
function endpointsOf(
  model: NetworkModel,
  known: VpcEndpoints | undefined,
  at: { readonly vpcId: string; readonly table: RouteTable },
) {
  const services = new Set(known?.everywhere)
  for (const service of known?.byRouteTable.get(at.table.id) ?? []) services.add(service)
  const ownerId = model.vpcs.get(at.vpcId)?.ownerId ?? at.table.ownerId
  const owner = ownerId === null ? undefined : model.places.get(ownerId)
  return {
    endpoints: [...services].sort(compareText),
    missing: owner === undefined ? ('not-collected' as const) : owner.vpcEndpoints.missing,
  }
}
