import type { Route } from '#lib/core/model/network.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { EgressIndex } from './egress-index.ts'

export const EGRESS_CLASSES = [
  'nat',
  'ipv6-egress-only',
  'appliance',
  'transit',
  'endpoint-only',
  'none',
  'public-subnet',
  'blackhole',
  'blocked',
  'unknown',
] as const
/**
 * How an attachment gets out of its subnet. `public-subnet`: its default route is an internet gateway, which serves no
 * function, since functions have no public address. `blocked`: VPC Block Public Access overrides the route.
 * `transit`: by transit gateway, peering, virtual gateway or core network, and on as that network lets it.
 */
export type EgressClass = (typeof EGRESS_CLASSES)[number]

export interface Egress {
  readonly class: EgressClass
  /** Whether the internet is reached: `depends` on a network or appliance beyond the subnet. */
  readonly internet: 'yes' | 'no' | 'depends' | 'unknown'
  readonly routeTableId: string | null
  /** The route that decides, as `destination → target`. */
  readonly route: string | null
  /** AWS services that have an endpoint in the VPC. */
  readonly endpoints: readonly string[]
  readonly why: Unseen | null
}

const DEFAULT_V4 = /^(0\.0\.0\.0\/[01]|128\.0\.0\.0\/1)$/
const DEFAULT_V6 = /^(::\/[01]|8000::\/1)$/
const NETWORK_TARGETS: ReadonlySet<string> = new Set([
  'transit-gateway',
  'peering',
  'virtual-gateway',
  'core-network',
])

/** The egress of functions in a subnet; `ipv6` tells whether they may use IPv6. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html */
export function egressOf(index: EgressIndex, subnetId: string, ipv6: boolean): Egress {
  const found = index.routing(subnetId)
  if (!found.seen) return unknownEgress(found.why)
  const { table, vpcId } = found.value
  const { endpoints, missing } = index.endpoints(vpcId, table)
  const base = { routeTableId: table.id, endpoints, why: null }
  const out = (egressClass: EgressClass, internet: Egress['internet'], route: Route | null) => ({
    ...base,
    class: egressClass,
    internet,
    route: route && `${route.destination} → ${route.targetId ?? route.targetType}`,
  })
  const v4 = table.routes.find(({ destination }) => DEFAULT_V4.test(destination))
  const v6 = table.routes.find(({ destination }) => DEFAULT_V6.test(destination))
  const blocked = index.blocksPublicAccess(vpcId)
  if (ipv6 && v6?.targetType === 'egress-only-gateway' && (!v4 || isDead(v4))) {
    return blocked ? out('blocked', 'no', v6) : out('ipv6-egress-only', 'yes', v6)
  }
  if (v4) return fromDefaultRoute(v4, { out, blocked, index })
  const onward = table.routes.find((one) => NETWORK_TARGETS.has(one.targetType) && !isDead(one))
  if (onward) return out('transit', 'no', onward)
  if (endpoints.length > 0) return out('endpoint-only', 'no', null)
  if (missing !== null) return unknownEgress(missing)
  return out('none', 'no', null)
}

function fromDefaultRoute(
  route: Route,
  context: {
    readonly out: (c: EgressClass, internet: Egress['internet'], route: Route) => Egress
    readonly blocked: boolean
    readonly index: EgressIndex
  },
): Egress {
  const { out, blocked, index } = context
  if (isDead(route)) return out('blackhole', 'no', route)
  switch (route.targetType) {
    case 'nat-gateway': {
      const nat = route.targetId === null ? undefined : index.natGateway(route.targetId)
      if (nat?.state && /^(failed|deleting|deleted)$/.test(nat.state)) {
        return out('blackhole', 'no', route)
      }
      if (nat?.connectivityType === 'private') return out('transit', 'depends', route)
      return blocked ? out('blocked', 'no', route) : out('nat', 'yes', route)
    }
    case 'internet-gateway':
    case 'egress-only-gateway':
      return out('public-subnet', 'no', route)
    case 'transit-gateway':
    case 'peering':
    case 'virtual-gateway':
    case 'core-network':
      return out('transit', 'depends', route)
    case 'vpc-endpoint':
    case 'instance':
    case 'network-interface':
      return out('appliance', 'depends', route)
    case 'local':
    case 'other':
      return out('unknown', 'unknown', route)
  }
}

const isDead = ({ state }: Route): boolean => state === 'blackhole'

const unknownEgress = (why: Unseen): Egress => ({
  class: 'unknown',
  internet: 'unknown',
  routeTableId: null,
  route: null,
  endpoints: [],
  why,
})
