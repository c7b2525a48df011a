import type { FunctionListing } from '#lib/core/model/function-columns.ts'
import type { FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { Cursor, FunctionOrder } from '#lib/core/model/function-order.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { COUNT_CAP, functionsUpTo } from './count-functions.ts'
import { functionConditions, hasTag, walkingConditions } from './function-conditions.ts'
import { beyond, markOf, orderBy } from './function-keyset.ts'
import { narrowUnit } from './narrow-unit.ts'
import { type Queryable, rowOf, rowsOf } from './queryable.ts'
import { every, join, type Sql, sql } from './sql.ts'

export interface FunctionRow extends FunctionListing {
  /** The value that the page is ordered by, as text. */
  readonly mark: string | null
}

export interface FunctionPage {
  readonly rows: readonly FunctionRow[]
  readonly before: Cursor | null
  readonly after: Cursor | null
  /** More match than were looked at: the order is that of the first MOST_MATCHES found. */
  readonly cut: boolean
}

/** A search that matches more than this is ordered among this many; the page says so. */
export const MOST_MATCHES = 2000
/** So many are ordered anew: of more, walking an order comes upon a page soon, later where others' functions are in between, or where an index finds what is seldom. */
const mostGathered = (
  scope: ViewerScope,
  { url, policy, role, layer }: FunctionFilters,
): number => {
  if (url !== null || policy !== null) return COUNT_CAP
  if (scope.kind === 'accounts') return 10_000
  return role !== null || layer !== null ? 5_000 : COUNT_CAP
}

export interface ListAsk {
  readonly filters: FunctionFilters
  readonly order: FunctionOrder
}

/** One page of functions, keyset-paged in both directions: its cost does not grow with how far one has paged. */
export async function listFunctions(
  scope: ViewerScope,
  database: Queryable,
  { filters: asked, order }: ListAsk,
): Promise<FunctionPage> {
  const filters = await narrowUnit(scope, database, asked)
  const gathered = filters.q !== null || (await isFew(scope, database, filters))
  if (!gathered && filters.tag !== null) {
    const near = await rowsOf<FunctionRow>(
      database,
      walkNear(scope, filters, { tag: filters.tag, order }),
    )
    if (near.length > order.size) return { ...pageOf(near, order), cut: false }
  }
  const found = await rowsOf<FunctionRow & { readonly cut: boolean }>(
    database,
    gathered ? gather(scope, filters, order) : walk(scope, filters, order),
  )
  return { ...pageOf(found, order), cut: found[0]?.cut ?? false }
}

const COLUMNS = sql`f.key, f.function_name, f.account_id, f.region, f.runtime, f.package_type,
  f.architectures, f.memory_mb, f.timeout_seconds, f.code_size_bytes, f.last_modified_at, f.role_arn,
  f.vpc_id, f.subnet_ids, f.layer_arns, f.vanished_at`

async function isFew(
  scope: ViewerScope,
  database: Queryable,
  filters: FunctionFilters,
): Promise<boolean> {
  const most = mostGathered(scope, filters)
  const row = await rowOf<{ readonly count: number }>(database, functionsUpTo(scope, filters, most))
  return (row?.count ?? 0) <= most
}

/** Few match, or names by trigrams: what matches is taken first and ordered then. Walking an order's index for them could take it whole. */
const gather = (scope: ViewerScope, filters: FunctionFilters, order: FunctionOrder): Sql => {
  const most = filters.q === null ? mostGathered(scope, filters) : MOST_MATCHES
  return sql`
  with f as materialized (
    select ${COLUMNS} from lambda_function f where ${every(functionConditions(scope, filters))}
    limit ${most + 1}
  ) ${listed(order, sql`f`, sql`true`, sql`(select count(*) > ${most} from f)`)}`
}

/** Many match: the order's index comes upon a page of them soon. */
const walk = (scope: ViewerScope, filters: FunctionFilters, order: FunctionOrder): Sql =>
  listed(order, sql`lambda_function f`, every(walkingConditions(scope, filters)), sql`false`)

/** So many of the order's next functions are each asked for their tags: a tag that many have fills a page of them. */
const MOST_NEAR = 3_000

/** The page, where it lies near; fewer rows where it does not. */
const walkNear = (
  scope: ViewerScope,
  filters: FunctionFilters,
  { tag, order }: { readonly tag: string; readonly order: FunctionOrder },
): Sql => {
  const [next = sql`true`] = beyond(order)
  const near = sql`(select * from lambda_function f where ${next} ${orderBy(order)} limit ${MOST_NEAR}) f`
  const conditions = [...functionConditions(scope, { ...filters, tag: null }), hasTag(tag)]
  return listed(order, near, every(conditions), sql`false`)
}

function listed(order: FunctionOrder, from: Sql, conditions: Sql, cut: Sql): Sql {
  const stretches = beyond(order).map(
    (stretch) => sql`(select ${COLUMNS} from ${from}
      where ${conditions} and ${stretch} ${orderBy(order)} limit ${order.size + 1})`,
  )
  return sql`
    select f.key, f.function_name as "functionName", f.account_id as "accountId", f.region,
      f.runtime, f.package_type as "packageType", f.architectures, f.memory_mb as "memoryMb",
      f.timeout_seconds as "timeoutSeconds", f.code_size_bytes as "codeSizeBytes",
      f.last_modified_at as "lastModifiedAt", f.role_arn as "roleArn", f.vpc_id as "vpcId",
      cardinality(f.subnet_ids) > 0 as "inVpc", cardinality(f.layer_arns) as layers,
      f.vanished_at as "vanishedAt", ${markOf(order)} as mark, ${cut} as cut,
      a.name as "accountName", a.ou_path as "ouPath"
    from (${join(stretches, ' union all ')}) f left join account a on a.id = f.account_id
    ${orderBy(order)} limit ${order.size + 1}`
}

/** One row more than a page was asked for: it tells whether the order goes on. */
function pageOf(found: readonly FunctionRow[], order: FunctionOrder): Omit<FunctionPage, 'cut'> {
  const goesOn = found.length > order.size
  const kept = found.slice(0, order.size)
  const rows = order.backwards ? kept.toReversed() : kept
  const hasBefore = order.backwards ? goesOn : order.from !== null
  const hasAfter = order.backwards ? order.from !== null : goesOn
  return {
    rows,
    before: hasBefore ? cursorAt(rows[0]) : null,
    after: hasAfter ? cursorAt(rows.at(-1)) : null,
  }
}

const cursorAt = (row: FunctionRow | undefined): Cursor | null =>
  row === undefined ? null : { value: row.mark, key: row.key }
