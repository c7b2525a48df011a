import type { AccountListing } from '#lib/core/model/coverage-columns.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { every, type Sql, sql, visible } from './sql.ts'

export interface AccountsAsk {
  /** Part of a name, or the beginning of an id. */
  readonly q: string | null
  readonly ou: string | null
  readonly accounts: readonly string[]
  /** Name and id of the row before the page. */
  readonly after: readonly [string, string] | null
  readonly size: number
}

/** A page of live accounts by name; the counts are taken for the page's accounts alone. */
export function listAccounts(
  scope: ViewerScope,
  database: Queryable,
  ask: AccountsAsk,
): Promise<readonly AccountListing[]> {
  const page = sql`select * from account a where ${every(accountConditions(scope, ask))}
    order by a.name, a.id limit ${ask.size}`
  return rowsOf<AccountListing>(database, accountsStatement(page, sql`a.name, a.id`))
}

/** AccountListing of each account of a sub-select. */
export const accountsStatement = (accounts: Sql, order: Sql): Sql => sql`
      select a.id, a.name, a.state, a.ou_path as "ouPath", a.is_management as "isManagement",
        f.functions, r.regions, c."functionsLostIn", c.complete, c.partial, c.failed, c.reason
      from (${accounts}) a
      cross join lateral (
        select count(*)::int as functions from lambda_function f
        where f.account_id = a.id and f.vanished_at is null
      ) f
      cross join lateral (
        select count(*)::int as regions from account_region r
        where r.account_id = a.id and r.collected and r.vanished_at is null
      ) r
      cross join lateral (
        select count(*) filter (where state in ('complete', 'skipped'))::int as complete,
          count(*) filter (where state = 'partial')::int as partial,
          count(*) filter (where state = 'failed')::int as failed,
          count(*) filter (where source = 'functions' and state in ('partial', 'failed'))::int as "functionsLostIn",
          mode() within group (order by reason) filter (where state = 'failed') as reason
        from coverage c where c.account_id = a.id
      ) c
      order by ${order}`

/** Conditions on `account a`. */
export function accountConditions(
  scope: ViewerScope,
  { q, ou, accounts, after }: Omit<AccountsAsk, 'size'>,
): readonly Sql[] {
  const pattern = q?.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
  return [
    visible(scope, sql`a.id`),
    sql`a.vanished_at is null`,
    ...(pattern === undefined
      ? []
      : [sql`(a.name ilike ${`%${pattern}%`} or a.id like ${`${pattern}%`})`]),
    ...(accounts.length === 0 ? [] : [sql`a.id = any(${[...accounts]}::text[])`]),
    ...(ou === null
      ? []
      : [
          sql`a.ou_id_path like (select u.id_path || '%' from organizational_unit u where u.id = ${ou})`,
        ]),
    ...(after === null ? [] : [sql`(a.name, a.id) > (${after[0]}, ${after[1]})`]),
  ]
}
