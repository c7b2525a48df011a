import { AccountWorld, type WorldCoverage, type WorldGap } from '#lib/core/assess/account-world.ts'
import type { AccountRegionNetwork, NetworkedFunction } from '#lib/core/capacity/capacity-input.ts'
import type { Listing } from '#lib/core/capacity/listing.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import type { RecordFacts, RecordKind } from '#lib/core/model/inventory.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { TABLES } from '../write/tables.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { raw, type Sql, sql, visible } from './sql.ts'

export interface CapacityPlacesAsk {
  readonly region: string
  readonly accountIds: readonly string[]
}

/** What capacity needs of some accounts in one Region, whole tables at a time: far less than everything that is known of them. */
export async function readCapacityPlaces(
  scope: ViewerScope,
  database: Queryable,
  { region, accountIds }: CapacityPlacesAsk,
): Promise<readonly AccountRegionNetwork[]> {
  const among = sql`account_id = any(${[...accountIds]}::text[]) and ${visible(scope, sql`account_id`)}`
  const here = sql`${among} and region = ${region} and vanished_at is null`
  const list = <T>(kind: RecordKind, value: Sql = sql`facts`, where = here) =>
    byAccount<T>(
      database,
      sql`select account_id as id, ${value} as value
      from ${raw(TABLES[kind].name)} where ${where}`,
    )
  const facts = <K extends RecordKind>(kind: K) => list<RecordFacts[K]>(kind)
  const listings = await whole({
    functions: list<NetworkedFunction>('lambda-function', NETWORKED),
    versions: list<NetworkedFunction>('function-version', NETWORKED),
    states: facts('function-state'),
    interfaces: facts('network-interface'),
    subnets: facts('subnet'),
    securityGroups: facts('security-group'),
    vpcs: facts('vpc'),
    routeTables: facts('route-table'),
    vpcEndpoints: facts('vpc-endpoint'),
    natGateways: facts('nat-gateway'),
    quotas: facts('service-quota'),
    roles: list<{ arn: string; roleId: string }>(
      'iam-role',
      ROLE,
      sql`${among} and region = ${GLOBAL} and vanished_at is null`,
    ),
    ledger: readLedger(database, among, region),
  })
  const { ledger, ...kinds } = listings
  return accountIds.map((accountId) =>
    placeOf({ accountId, region, kinds, world: ledger(accountId) }),
  )
}

// Facts of a function are large, and capacity needs five of its fields.
const NETWORKED = sql`jsonb_build_object('arn', facts->'arn', 'functionName', facts->'functionName',
  'version', facts->'version', 'roleArn', facts->'roleArn', 'vpc', facts->'vpc',
  'capacityProviderArn', facts->'capacityProviderArn')`
const ROLE = sql`jsonb_build_object('arn', arn, 'roleId', role_id)`

type ByAccount<T> = ReadonlyMap<string, readonly T[]>

async function byAccount<T>(database: Queryable, statement: Sql): Promise<ByAccount<T>> {
  const found = new Map<string, T[]>()
  for (const { id, value } of await rowsOf<{ id: string; value: T }>(database, statement)) {
    const own = found.get(id)
    if (own) own.push(value)
    else found.set(id, [value])
  }
  return found
}

async function readLedger(database: Queryable, among: Sql, region: string) {
  const where = sql`${among} and region in (${region}, ${GLOBAL})`
  const [coverage, gaps] = await Promise.all([
    byAccount<WorldCoverage>(
      database,
      sql`select account_id as id, json_build_object('region', region, 'source', source, 'state', state, 'reason', reason) as value
        from coverage where ${where}`,
    ),
    byAccount<WorldGap>(
      database,
      sql`select account_id as id, json_build_object('region', region, 'source', source, 'subject', subject, 'reason', reason) as value
        from gap where ${where} and subject is null`,
    ),
  ])
  return (accountId: string): AccountWorld =>
    new AccountWorld({
      accountId,
      records: [],
      coverage: coverage.get(accountId) ?? [],
      gaps: gaps.get(accountId) ?? [],
    })
}

const KIND_OF = {
  functions: 'lambda-function',
  versions: 'function-version',
  states: 'function-state',
  interfaces: 'network-interface',
  subnets: 'subnet',
  securityGroups: 'security-group',
  vpcs: 'vpc',
  routeTables: 'route-table',
  vpcEndpoints: 'vpc-endpoint',
  natGateways: 'nat-gateway',
  quotas: 'service-quota',
  roles: 'iam-role',
} as const satisfies Record<string, RecordKind>
type Part = keyof typeof KIND_OF
type Kinds = { readonly [P in Part]: ByAccount<AccountRegionNetwork[P]['records'][number]> }

function placeOf(input: {
  readonly accountId: string
  readonly region: string
  readonly kinds: Kinds
  readonly world: AccountWorld
}): AccountRegionNetwork {
  const { accountId, region, kinds, world } = input
  const listing = <P extends Part>(part: P): AccountRegionNetwork[P] =>
    ({
      records: kinds[part].get(accountId) ?? [],
      missing: world.list(KIND_OF[part], part === 'roles' ? GLOBAL : region).lost,
    }) satisfies Listing<unknown> as AccountRegionNetwork[P]
  return {
    accountId,
    region,
    functions: listing('functions'),
    versions: listing('versions'),
    states: listing('states'),
    interfaces: listing('interfaces'),
    subnets: listing('subnets'),
    securityGroups: listing('securityGroups'),
    vpcs: listing('vpcs'),
    routeTables: listing('routeTables'),
    vpcEndpoints: listing('vpcEndpoints'),
    natGateways: listing('natGateways'),
    quotas: listing('quotas'),
    roles: listing('roles'),
  }
}

/** All of the reads, by the name of what they read. */
async function whole<T extends Readonly<Record<string, Promise<unknown>>>>(
  reads: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  const entries = await Promise.all(
    Object.entries(reads).map(async ([name, read]) => [name, await read] as const),
  )
  return Object.fromEntries(entries) as { readonly [K in keyof T]: Awaited<T[K]> }
}
