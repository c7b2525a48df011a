import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

export interface Found {
  readonly accounts: readonly {
    readonly id: string
    readonly name: string
    readonly ouPath: string | null
  }[]
  readonly units: readonly { readonly id: string; readonly name: string; readonly path: string }[]
  readonly functions: readonly {
    readonly accountId: string
    readonly region: string
    readonly functionName: string
  }[]
  /** Tags of accounts, each with the accounts that carry it. */
  readonly tags: readonly {
    readonly key: string
    readonly value: string
    readonly accounts: number
    /** Empty where there are more than an address can name. */
    readonly accountIds: readonly string[]
  }[]
}

const MOST = 8
const MIN_FUNCTION_CHARACTERS = 3
/** As many as an address can name. */
const MOST_TAGGED = 100

/** Accounts, units, functions and tags of accounts whose name has the text (accounts also by the beginning of their id), a few of each. */
export async function search(
  scope: ViewerScope,
  database: Queryable,
  text: string,
): Promise<Found> {
  const pattern = text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)
  const named = `%${pattern}%`
  const [accounts, units, functions, tags] = await Promise.all([
    rowsOf<Found['accounts'][number]>(
      database,
      sql`select a.id, a.name, a.ou_path as "ouPath" from account a
        where a.vanished_at is null and ${visible(scope, sql`a.id`)}
          and (a.name ilike ${named} or a.id like ${`${pattern}%`})
        order by a.name, a.id limit ${MOST}`,
    ),
    rowsOf<Found['units'][number]>(
      database,
      sql`select u.id, u.name, u.path from organizational_unit u
        where u.vanished_at is null and u.name ilike ${named}
          and exists (select from account a where a.ou_id_path like u.id_path || '%' and ${visible(scope, sql`a.id`)})
        order by u.path limit ${MOST}`,
    ),
    text.length < MIN_FUNCTION_CHARACTERS
      ? []
      : rowsOf<Found['functions'][number]>(
          database,
          sql`select f.account_id as "accountId", f.region, f.function_name as "functionName"
            from lambda_function f
            where f.vanished_at is null and ${visible(scope, sql`f.account_id`)} and f.function_name ilike ${named}
            limit ${MOST}`,
        ),
    rowsOf<Found['tags'][number]>(
      database,
      // Plan: one pass over the accounts, whose tags are few.
      sql`select t.one ->> 'key' as key, t.one ->> 'value' as value, count(*)::int as accounts,
          case when count(*) <= ${MOST_TAGGED} then array_agg(a.id order by a.id) else '{}' end as "accountIds"
        from account a cross join lateral jsonb_array_elements(
          case when jsonb_typeof(a.tags) = 'array' then a.tags else '[]' end) t(one)
        where a.vanished_at is null and ${visible(scope, sql`a.id`)}
          and (t.one ->> 'key') || '=' || (t.one ->> 'value') ilike ${named}
        group by 1, 2 order by 1, 2 limit ${MOST}`,
    ),
  ])
  return { accounts, units, functions, tags }
}
