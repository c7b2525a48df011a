import type { FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { FEW_ACCOUNTS } from './narrow-unit.ts'
import { every, type Sql, sql } from './sql.ts'

/** A scope of more accounts than this is so much of an order that walking it finds enough. */
const MANY_ACCOUNTS = 2_000

/** A viewer's accounts, where findings are best read account after account; null where another way is shorter. */
export function accountsInTurn(
  scope: ViewerScope,
  filters: FindingFilters,
): readonly string[] | null {
  if (scope.kind === 'everything' || filters.accounts.length > 0 || filters.ou !== null) return null
  const { q, resource, tag, assignee, triage, since, maxAgeDays } = filters
  const named = [q, resource, tag, assignee, since, maxAgeDays].some((one) => one !== null)
  if (named || triage.length > 0) return null
  const { length } = scope.accountIds
  return length > FEW_ACCOUNTS && length <= MANY_ACCOUNTS ? scope.accountIds : null
}

/** Findings `f` as they come: an index over many accounts at once would be read whole before the first. */
export function findingsByAccount(
  scope: ViewerScope,
  filters: FindingFilters,
  conditions: readonly Sql[],
): Sql {
  const accounts = accountsInTurn(scope, filters)
  if (accounts === null) return sql`(select f.* from finding f where ${every(conditions)})`
  return sql`(select f.* from unnest(${[...accounts]}::text[]) lead(id) cross join lateral (
    select f.* from finding f where f.account_id = lead.id and ${every(conditions)} offset 0) f)`
}

/** The gravest findings of each of these accounts. */
export const gravestOfEach = (
  accounts: readonly string[],
  conditions: readonly Sql[],
  most: number,
): Sql => sql`
  select f.* from unnest(${[...accounts]}::text[]) lead(id) cross join lateral (
    select f.* from finding f where f.account_id = lead.id and (${every(conditions)}) is true
    order by f.severity_rank, f.id desc limit ${Math.ceil((2 * most) / accounts.length)}) f`
