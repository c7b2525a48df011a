import type { AccessRecords } from '#lib/core/access/access-records.ts'
import { AccountWorld, type WorldCoverage, type WorldGap } from '#lib/core/assess/account-world.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { ACCESS_PARTS, ACCESS_SOURCES, type AccessPart } from './access-parts.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { raw, type Sql, sql, visible } from './sql.ts'

type Part = Exclude<keyof AccessRecords, 'accountId' | 'ledger'>
type Row<P extends Part> = AccessRecords[P][number] & { readonly accountId: string }

/** What the named accounts have stored that says who can call or change what, one for each id, in their order. A part of the facts alone: this is read for thousands of accounts. */
export async function readAccessRecords(
  scope: ViewerScope,
  database: Queryable,
  accountIds: readonly string[],
): Promise<readonly AccessRecords[]> {
  const here = sql`account_id = any(${[...accountIds]}::text[]) and ${visible(scope, sql`account_id`)}`
  const part = async <P extends Part>(name: P) =>
    Map.groupBy(
      await rowsOf<Row<P>>(database, live(ACCESS_PARTS[name], here)),
      ({ accountId }) => accountId,
    )
  const [functions, aliases, policies, urls, eventSources, invokeConfigs] = await Promise.all([
    part('functions'),
    part('aliases'),
    part('policies'),
    part('urls'),
    part('eventSources'),
    part('invokeConfigs'),
  ])
  const [roles, users, groups, managedPolicies] = await Promise.all([
    part('roles'),
    part('users'),
    part('groups'),
    part('managedPolicies'),
  ])
  const ledgers = await readLedgers(database, here)
  return accountIds.map((accountId) => ({
    accountId,
    ledger: ledgers(accountId),
    functions: functions.get(accountId) ?? [],
    aliases: aliases.get(accountId) ?? [],
    policies: policies.get(accountId) ?? [],
    urls: urls.get(accountId) ?? [],
    eventSources: eventSources.get(accountId) ?? [],
    invokeConfigs: invokeConfigs.get(accountId) ?? [],
    roles: roles.get(accountId) ?? [],
    users: users.get(accountId) ?? [],
    groups: groups.get(accountId) ?? [],
    managedPolicies: managedPolicies.get(accountId) ?? [],
  }))
}

// Plan: one range of the table's (account_id, …) index for each account.
function live({ table, text, json = [], hash = false }: AccessPart, here: Sql): Sql {
  const fields = [
    ...text.map((name) => `facts->>'${name}' as "${name}"`),
    ...json.map((name) => `facts->'${name}' as "${name}"`),
    ...(hash ? ['content_hash as hash'] : []),
  ]
  return sql`select account_id as "accountId", ${raw(fields.join(', '))} from ${raw(table)}
    where ${here} and vanished_at is null order by key`
}

async function readLedgers(database: Queryable, here: Sql) {
  const ours = sql`${here} and source = any(${[...ACCESS_SOURCES]}::text[])`
  const [coverage, gaps] = await Promise.all([
    rowsOf<WorldCoverage & { readonly accountId: string }>(
      database,
      sql`select account_id as "accountId", region, source, state, reason from coverage where ${ours}`,
    ),
    rowsOf<WorldGap & { readonly accountId: string }>(
      database,
      sql`select account_id as "accountId", region, source, subject, reason from gap where ${ours}`,
    ),
  ])
  const coverageOf = Map.groupBy(coverage, ({ accountId }) => accountId)
  const gapsOf = Map.groupBy(gaps, ({ accountId }) => accountId)
  return (accountId: string) =>
    new AccountWorld({
      accountId,
      records: [],
      coverage: coverageOf.get(accountId) ?? [],
      gaps: gapsOf.get(accountId) ?? [],
    })
}
