import { brokenEdges } from './broken-edges.ts'
import type { EdgeUnit, UnitLeads } from './edge-unit.ts'
import type { GraphEdge } from './graph-edge.ts'
import type { GraphWorld, WorldAccount } from './graph-world.ts'
import { inboundEdges } from './inbound-edges.ts'
import { outsideEdges } from './outside-edges.ts'
import { ownEdges } from './own-edges.ts'
import { anonymousEdges, serviceEdges } from './service-edges.ts'
import type { TargetClass } from './target-class.ts'
import { textHash } from './text-hash.ts'
import { unitLeads } from './unit-leads.ts'
import { unreadEdges } from './unread-edges.ts'
import { wiringEdges } from './wiring-edges.ts'

/** A unit that may have to be found anew: that is seen by its fingerprint. */
export interface PlannedUnit {
  readonly key: string
  readonly fingerprint: string
  readonly leads: UnitLeads | null
  readonly find: () => Pick<EdgeUnit, 'edges' | 'classes'>
}

/** The units of a graph, account by account: what is within an account and leaves it, then who comes in to each target. */
export function* plannedUnits(
  world: GraphWorld,
  previous: ReadonlyMap<string, Pick<EdgeUnit, 'leads'>>,
): Generator<PlannedUnit> {
  const ids = [...world.accounts.keys()].join()
  const scope = textHash(`${world.organizationId} ${world.accountsComplete} ${ids}`)
  for (const account of world.accounts.values()) {
    const key = `account:${account.accountId}`
    const leads = unitLeads(account, previous.get(key)?.leads)
    yield {
      key,
      leads,
      fingerprint: accountFingerprint({ world, scope }, account, leads),
      find: () => accountUnit(world, account),
    }
    for (const [arn, named] of leads.speaking) {
      const callers = named.map((id) => world.accounts.get(id)?.hashes.callers ?? 'elsewhere')
      const own = `${account.hashes.policies.get(arn)} ${account.hashes.control}`
      yield {
        key: arn,
        leads: null,
        fingerprint: textHash([scope, own, ...callers].join(' ')),
        find: () => {
          const target = account.target(arn)
          return { edges: target ? inboundEdges(target, world) : [], classes: [] }
        },
      }
    }
    account.releaseTargets()
  }
}

function accountFingerprint(
  context: {
    readonly world: GraphWorld
    readonly scope: string
  },
  { hashes }: WorldAccount,
  leads: UnitLeads,
): string {
  const named = leads.named.map((arn) => {
    const owner = context.world.accounts.get(arn.split(':', 5)[4] ?? '')
    const place = owner && `${owner.hashes.control} ${owner.functions.missing}`
    return `${arn} ${owner?.hashes.policies.get(arn)} ${place}`
  })
  const { callers, targets, wiring } = hashes
  return textHash([context.scope, callers, targets, wiring, ...named].join('\n'))
}

/** Everything within one account, and what its principals are let do outside. */
function accountUnit(world: GraphWorld, account: WorldAccount) {
  const classes = new Map<string, TargetClass>()
  const edges: GraphEdge[] = [...unreadEdges(world, account, classes)]
  const add = (found: readonly GraphEdge[]): void => {
    for (const edge of found) edges.push(edge)
  }
  for (const caller of account.callers()) {
    add(ownEdges(account, caller, classes))
    add(brokenEdges(world, caller))
    add(outsideEdges(world, caller))
  }
  for (const target of account.targets().all) {
    add(serviceEdges(target))
    add(anonymousEdges(target))
  }
  for (const fn of account.functions.records) add(wiringEdges(world, account, fn))
  return { edges, classes: [...classes.values()] }
}
