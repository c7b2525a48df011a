import type pg from 'pg'

/** Ids and names of one part of the made-up organization, as they were collected: what pages are asked for, and what must not leak. */
export interface Part {
  readonly accounts: readonly {
    readonly id: string
    readonly name: string
    readonly email: string
  }[]
  /** Units that hold an account of this part and none of the other. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly path: string }[]
  readonly functions: readonly {
    readonly account: string
    readonly region: string
    readonly name: string
  }[]
  readonly findings: readonly string[]
  readonly subnets: readonly { readonly region: string; readonly id: string }[]
  readonly vpcs: readonly { readonly region: string; readonly id: string }[]
  readonly roles: readonly string[]
  /** Runs that went through an account of this part. */
  readonly runs: readonly string[]
}

export interface World {
  readonly own: Part
  readonly foreign: Part
  /** What the own accounts' records say, and the policies that bind them: whatever stands there the viewer may read. */
  readonly ownText: string
}

const RECORD_TABLES = `select table_name as name from information_schema.columns
  where table_schema = 'public' and column_name = 'facts' and table_name in (
    select table_name from information_schema.columns where column_name = 'vanished_at')
  intersect select table_name from information_schema.columns where column_name = 'account_id'`

/** Reads the two sides of a line through the organization: the accounts of a scope, and all others. */
export async function readWorld(pool: pg.Pool, scope: readonly string[]): Promise<World> {
  return {
    own: await readPart(pool, scope, true),
    foreign: await readPart(pool, scope, false),
    ownText: await readOwnText(pool, scope),
  }
}

async function readPart(pool: pg.Pool, scope: readonly string[], own: boolean): Promise<Part> {
  const all = async <Row extends pg.QueryResultRow>(text: string) =>
    (await pool.query<Row>(text.replaceAll('$side', own ? '= any($1)' : '<> all($1)'), [scope]))
      .rows
  const other = own ? '<> all($1)' : '= any($1)'
  return {
    accounts: await all(`select id, name, email from account where id $side order by id`),
    units: await all(`select id, name, path from organizational_unit u where exists
      (select from account a where a.ou_id_path like u.id_path || '%' and a.id $side) and not exists
      (select from account a where a.ou_id_path like u.id_path || '%' and a.id ${other}) order by id`),
    functions:
      await all(`select account_id as account, region, function_name as name from lambda_function
      where account_id $side and vanished_at is null order by key`),
    findings: (
      await all<{ key: string }>(`select key from finding where account_id $side order by key`)
    ).map(({ key }) => key),
    subnets:
      await all(`select distinct region, id from subnet s where account_id $side and not exists
      (select from subnet o where o.id = s.id and o.account_id ${other}) order by id`),
    vpcs: await all(`select distinct region, id from vpc v where account_id $side and not exists
      (select from vpc o where o.id = v.id and o.account_id ${other}) order by id`),
    roles: (
      await all<{ arn: string }>(`select arn from iam_role where account_id $side order by arn`)
    ).map(({ arn }) => arn),
    runs: (
      await all<{ id: string }>(
        `select id from run where ${own ? '' : 'not'} account_ids && $1 and finished_at is not null order by id`,
      )
    ).map(({ id }) => id),
  }
}

async function readOwnText(pool: pg.Pool, scope: readonly string[]): Promise<string> {
  const { rows: tables } = await pool.query<{ name: string }>(RECORD_TABLES)
  const texts: string[] = []
  const take = async (statement: string) => {
    const { rows } = await pool.query<{ text: string | null }>(statement, [scope])
    texts.push(...rows.map(({ text }) => text ?? ''))
  }
  for (const { name } of tables)
    await take(`select facts::text as text from ${name} where account_id = any($1)`)
  await take(`select distinct p.document as text from organization_policy p
    join organization_policy_target t on t.policy_id = p.id
    join account a on t.target_id = a.id or t.target_id = any(string_to_array(a.ou_id_path, '/')) where a.id = any($1)`)
  return texts.join('\n')
}
