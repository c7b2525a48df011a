import type { FactEdge, FactRight } from '#lib/core/assess/graph-facts.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { CodeFamily } from '#lib/core/rules/function-subject.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { type Sql, sql, visible } from './sql.ts'

/** What other stages and other accounts say of the functions of one account, as it is stored. */
export interface Surroundings {
  readonly edges: readonly FactEdge[]
  readonly rights: readonly FactRight[]
  /** By function name. */
  readonly families: ReadonlyMap<string, CodeFamily>
}

export interface SurroundingsAsk {
  readonly accountId: string
  /** ARNs of one function, of its qualifiers and of its role: nothing else is read; null for the whole account. */
  readonly nodes: readonly string[] | null
}

export async function readSurroundings(
  scope: ViewerScope,
  database: Queryable,
  { accountId, nodes }: SurroundingsAsk,
): Promise<Surroundings> {
  const may = visible(scope, sql`${accountId}`)
  const near = (column: Sql): Sql =>
    nodes === null ? sql`true` : sql`${column} = any(${[...nodes]}::text[])`
  const [edges, rights, families] = await Promise.all([
    // Plan: the indexes by either account, or by either end; what is proven within the account is not read.
    rowsOf<FactEdge>(
      database,
      sql`select kind, from_node as "from", to_node as "to", verdict, reason from graph_edge where ${may} and not twin and (
          (to_account = ${accountId} and verdict in ('broken', 'unknown') and ${near(sql`to_node`)})
          or (from_account = ${accountId} and kind = 'destination' and verdict in ('broken', 'unknown') and ${near(sql`from_node`)})
          or (from_account = ${accountId} and kind = 'invoke' and to_account <> ${accountId} and verdict <> 'broken'
            and ${near(sql`from_node`)}))`,
    ),
    rowsOf<FactRight>(
      database,
      sql`select caller_arn as "callerArn", decision, every_function as "everyFunction", function_arns as "functionArns"
        from change_right where account_id = ${accountId} and ${may}`,
    ),
    rowsOf<CodeFamily & { readonly name: string }>(
      database,
      sql`select distinct c.name, c.members, c.common_sha256 as "commonSha256", c.common::float8 / c.members as share
        from lambda_function f join code_family c on c.name = f.function_name
        where f.account_id = ${accountId} and f.vanished_at is null and ${near(sql`f.key`)} and ${may}`,
    ),
  ])
  return { edges, rights, families: new Map(families.map(({ name, ...family }) => [name, family])) }
}
