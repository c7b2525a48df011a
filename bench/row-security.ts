import pg from 'pg'
import type { Bench } from './bench.ts'
import { storeEstate } from './support/estate/store-estate.ts'
import { type Draw, drawBoth } from './support/reads/draw.ts'
import { MEASURED_READS } from './support/reads/measured-reads.ts'
import type { ReadCase } from './support/reads/read-case.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const ROUNDS = 15
const WARM_UP = 3
const ROLE = 'bench_web'
/** What a second wall may cost, all reads together. */
const MOST_SHARE = 1.1

/** What Postgres row-level security would add to every read behind a page: as a policy alone, and with the viewer's accounts set for each statement. */
export const run: Bench = async ([accounts = '1000', only = '']) =>
  withThrowawayDatabase(async (database) => {
    const { pool, url } = database
    await storeEstate(database, { accounts: Number(accounts) })
    const { whole } = await drawBoth(pool)
    await buildWall(pool)
    const walled = new pg.Pool({
      connectionString: url,
      max: 8,
      options: `-c role=${ROLE} -c app.accounts=*`,
    })
    const figures = await compare({ plain: pool, walled, each: settingFirst(walled) }, whole, only)
    await walled.end()
    return {
      figures,
      targets: { eachOfPlain: MOST_SHARE },
      met: (figures['eachOfPlain'] ?? 0) <= MOST_SHARE,
    }
  })

/** A policy on every table that names an account, for a role that does not own them. */
async function buildWall(pool: pg.Pool): Promise<void> {
  await pool.query(`create role ${ROLE}; grant select on all tables in schema public to ${ROLE}`)
  const { rows } = await pool.query<{ table: string; column: string }>(
    `select quote_ident(c.table_name) as table, quote_ident(c.column_name) as column
     from information_schema.columns c join information_schema.tables b
       on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
     where c.table_schema = 'public' and (c.column_name = 'account_id' or (c.table_name = 'account' and c.column_name = 'id'))`,
  )
  for (const { table, column } of rows) {
    await pool.query(`alter table ${table} enable row level security`)
    await pool.query(`create policy seen on ${table} for select to ${ROLE} using (
      (select current_setting('app.accounts', true)) = '*'
      or ${column} = any((select string_to_array(current_setting('app.accounts', true), ','))::text[]))`)
  }
}

/** As the web server would have to ask: a setting belongs to a transaction, since connections are shared by viewers. */
function settingFirst(pool: pg.Pool): pg.Pool {
  const query = async (statement: pg.QueryConfig) => {
    const client = await pool.connect()
    try {
      await client.query(`begin read only; select set_config('app.accounts', '*', true)`)
      const answer = await client.query(statement)
      await client.query('commit')
      return answer
    } finally {
      client.release()
    }
  }
  return Object.assign(Object.create(pool), { query })
}

interface Ways {
  readonly plain: pg.Pool
  readonly walled: pg.Pool
  readonly each: pg.Pool
}

async function compare(ways: Ways, draw: Draw, only: string): Promise<Record<string, number>> {
  const sums = { plain: 0, walled: 0, each: 0 }
  const ratios: { readonly name: string; readonly ratio: number }[] = []
  for (const [read, cases] of Object.entries(MEASURED_READS)) {
    for (const one of cases) {
      const name = `${read}: ${one.name}`
      if (!name.includes(only)) continue
      const plain = await median(ways.plain, draw, one)
      const walled = await median(ways.walled, draw, one)
      const each = await median(ways.each, draw, one)
      sums.plain += plain
      sums.walled += walled
      sums.each += each
      ratios.push({ name, ratio: each / plain })
      process.stdout.write(
        `${name}  plain ${plain.toFixed(2)} ms, policy ${walled.toFixed(2)} ms, set each time ${each.toFixed(2)} ms\n`,
      )
    }
  }
  ratios.sort((a, b) => b.ratio - a.ratio)
  for (const { name, ratio } of ratios.slice(0, 10))
    process.stdout.write(`${ratio.toFixed(1)} times as long: ${name}\n`)
  return {
    queries: ratios.length,
    plainMs: sums.plain,
    policyOfPlain: sums.walled / sums.plain,
    eachOfPlain: sums.each / sums.plain,
    worstRatio: ratios[0]?.ratio ?? 0,
    medianRatio: ratios[Math.floor(ratios.length / 2)]?.ratio ?? 0,
    tenPercentSlower: ratios.filter(({ ratio }) => ratio > MOST_SHARE).length,
  }
}

async function median(pool: pg.Pool, draw: Draw, { ask }: ReadCase): Promise<number> {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const started = performance.now()
    await ask(pool, draw)
    if (round >= 0) times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}
