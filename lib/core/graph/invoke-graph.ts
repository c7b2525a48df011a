import { brokenEdges, namedFunctions } from './broken-edges.ts'
import type { EdgeUnit, PlannedUnit } from './edge-unit.ts'
import type { GraphEdge } from './graph-edge.ts'
import type { GraphInput } from './graph-input.ts'
import type { GraphTarget } from './graph-target.ts'
import { type GraphWorld, graphWorld, type WorldAccount } from './graph-world.ts'
import { inboundEdges } from './inbound-edges.ts'
import { type OutboundIndex, outboundIndex } from './outbound-index.ts'
import { outsideEdges } from './outside-edges.ts'
import { ownEdges } from './own-edges.ts'
import { anonymousEdges, serviceEdges } from './service-edges.ts'
import type { TargetClass } from './target-class.ts'
import { textHash } from './text-hash.ts'
import { unreadEdges } from './unread-edges.ts'
import { wiringEdges } from './wiring-edges.ts'

/** Who can call what, over all accounts given. */
export interface InvokeGraph {
  /** In order of `from`, `to` and kind. */
  readonly edges: readonly GraphEdge[]
  readonly classes: ReadonlyMap<string, TargetClass>
  /** Execution role by unqualified function ARN: whoever runs a function acts as its role. */
  readonly roleOf: ReadonlyMap<string, string>
  /** For the next time: what was found from what. */
  readonly units: ReadonlyMap<string, EdgeUnit>
  /** Keys of the units that were worked out now, and not taken over. */
  readonly renewed: readonly string[]
}

/**
 * The invoke graph: candidates from the policies, each asked of the evaluator exactly; wide grants stay class edges; what
 * could not be read makes edges unknown, never absent. With the units of the last graph only what changed is asked again.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function invokeGraph(
  input: GraphInput,
  previous: ReadonlyMap<string, EdgeUnit> = new Map(),
): InvokeGraph {
  const world = graphWorld(input)
  const units = new Map<string, EdgeUnit>()
  const renewed: string[] = []
  for (const planned of plannedUnits(world)) {
    const before = previous.get(planned.key)
    if (before?.fingerprint === planned.fingerprint) {
      units.set(planned.key, before)
      continue
    }
    renewed.push(planned.key)
    const { key, fingerprint } = planned
    units.set(key, { key, fingerprint, ...planned.find() })
  }
  return { ...assembled(units), roleOf: rolesOf(input), units, renewed }
}

function assembled(units: ReadonlyMap<string, EdgeUnit>) {
  const edges: GraphEdge[] = []
  const classes = new Map<string, TargetClass>()
  for (const unit of units.values()) {
    for (const edge of unit.edges) edges.push(edge)
    for (const one of unit.classes) classes.set(one.key, one)
  }
  return { edges: edges.sort(byEnds), classes }
}

function byEnds(a: GraphEdge, b: GraphEdge): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  if (a.to !== b.to) return a.to < b.to ? -1 : 1
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0
}

function rolesOf({ accounts }: GraphInput): ReadonlyMap<string, string> {
  const roles = new Map<string, string>()
  for (const { functions } of accounts) {
    for (const { arn, roleArn } of functions.records) {
      if (roleArn !== null) roles.set(arn, roleArn)
    }
  }
  return roles
}

function* plannedUnits(world: GraphWorld): Generator<PlannedUnit> {
  const hashes = new Map<string, string>()
  for (const [id, account] of world.accounts) hashes.set(id, callersHash(account))
  const outbounds = new Map<string, OutboundIndex>()
  const outbound = (accountId: string): OutboundIndex => {
    const known = outbounds.get(accountId)
    if (known) return known
    const made = outboundIndex(world.accounts.get(accountId)?.callers ?? [])
    outbounds.set(accountId, made)
    return made
  }
  const scope = `${world.organizationId} ${world.accountsComplete}`
  const members = textHash([...world.accounts.keys()].join())
  for (const account of world.accounts.values()) {
    const own = `${hashes.get(account.accountId)} ${account.targets.hash}`
    yield {
      key: `account:${account.accountId}`,
      fingerprint: textHash(
        [scope, members, own, wiringHash(account), elsewhere(world, account)].join(' '),
      ),
      find: () => accountUnit(world, account),
    }
    for (const target of account.targets.all) {
      if (!concernsOthers(target)) continue
      const named = namedAccounts(target).map((id) => hashes.get(id) ?? world.principalsMissing(id))
      yield {
        key: target.arn,
        fingerprint: textHash([scope, target.hash, account.controlHash, ...named].join(' ')),
        find: () => ({ edges: inboundEdges(target, { world, outbound }), classes: [] }),
      }
    }
  }
}

/** Everything within one account, and what its principals are let do outside. */
function accountUnit(world: GraphWorld, account: WorldAccount) {
  const classes = new Map<string, TargetClass>()
  const edges: GraphEdge[] = [...unreadEdges(world, account, classes)]
  for (const caller of account.callers) {
    for (const edge of ownEdges(account, caller, classes)) edges.push(edge)
    for (const edge of brokenEdges(world, caller)) edges.push(edge)
    for (const edge of outsideEdges(world, caller)) edges.push(edge)
  }
  for (const target of account.targets.all) {
    for (const edge of serviceEdges(target)) edges.push(edge)
    for (const edge of anonymousEdges(target)) edges.push(edge)
  }
  for (const fn of account.functions.records) {
    for (const edge of wiringEdges(world, account, fn)) edges.push(edge)
  }
  return { edges, classes: [...classes.values()] }
}

const concernsOthers = ({ audience }: GraphTarget): boolean =>
  audience === null ||
  audience.unbounded ||
  audience.principals.length > 0 ||
  audience.accounts.size > 0 ||
  audience.organizations.size > 0

const namedAccounts = ({ audience }: GraphTarget): readonly string[] => {
  const named = new Set(audience?.accounts)
  for (const entry of [...(audience?.principals ?? []), ...(audience?.exempt ?? [])])
    if ('accountId' in entry) named.add(entry.accountId)
  return [...named].sort()
}

const callersHash = (account: WorldAccount): string =>
  textHash(
    [
      account.controlHash,
      account.principalsMissing,
      ...account.callers.map(({ arn, hash }) => `${arn} ${hash}`),
    ].join('\n'),
  )

/** Of functions, mostly of other accounts, that this account's principals and destinations name one by one. */
function elsewhere(world: GraphWorld, account: WorldAccount): string {
  const named = account.callers.flatMap((caller) => [...namedFunctions(caller).keys()])
  const wired = account.functions.records.flatMap(({ destinations }) =>
    destinations.map(({ arn }) => arn),
  )
  const parts = [...new Set([...named, ...wired])].map((arn) => {
    const owner = world.accounts.get(arn.split(':')[4] ?? '')
    return `${arn} ${world.targets.get(arn)?.hash ?? owner?.functions.missing}`
  })
  return textHash(parts.sort().join('\n'))
}

const wiringHash = ({ functions }: WorldAccount): string =>
  textHash(
    JSON.stringify([
      functions.missing,
      functions.records
        .map(({ arn, roleArn, eventSources, destinations }) => [
          arn,
          roleArn,
          eventSources,
          destinations,
        ])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ]),
  )
