import type pg from 'pg'

/** Columns that say when and by which run, not what: two histories of the same facts differ in them. */
const CIRCUMSTANCES = [
  'run_id',
  'first_seen_at',
  'changed_at',
  'last_seen_at',
  'vanished_at',
  'first_complete_at',
  'last_complete_at',
  'last_asked_at',
  'started_at',
  'finished_at',
  'published_at',
  'token',
  'calls',
  // Of the facts, which are compared themselves, times and all.
  'content_hash',
  // Of the content hashes.
  'input_hash',
]
const LEFT_OUT = ['_prisma_migrations', 'worker_heartbeat', 'run', 'change_log']

const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)/g

/**
 * What a database says of the organization, table by table, without when and by which run it was learned: times from
 * `since` on are the run's own.
 */
export async function contentOf(
  pool: pg.Pool,
  since: Date,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows: runs } = await pool.query<{ id: string }>('select id from run')
  const withoutWhen = (row: string): string =>
    runs
      .reduce((text, { id }) => text.replaceAll(id, 'a run'), row)
      .replaceAll(INSTANT, (instant) => (new Date(instant) >= since ? 'then' : instant))
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> all($1)
     order by table_name`,
    [LEFT_OUT],
  )
  const content = new Map<string, readonly string[]>()
  for (const { name } of tables) {
    const rows = await rowsOf(pool, name)
    content.set(name, rows.map(withoutWhen).sort())
  }
  return content
}

/** Columns that count rows up, and those that point to such a number: the order of writing decides them. */
const SERIAL = `select coalesce(array_agg(column_name::text), '{}') as names
  from information_schema.columns
  where table_schema = 'public' and table_name = $1
    and (column_default like 'nextval(%' or is_identity = 'YES' or column_name = 'finding_id')`

async function rowsOf(pool: pg.Pool, table: string): Promise<readonly string[]> {
  const { rows: serial } = await pool.query<{ names: readonly string[] }>(SERIAL, [table])
  // A gap's detail may tell of the attempt.
  const details = table === 'gap' ? ['detail'] : []
  const leftOut = [...CIRCUMSTANCES, ...details, ...(serial[0]?.names ?? [])]
  const { rows } = await pool.query<{ row: string }>(
    `select (to_jsonb(t) - $1::text[] ||
       jsonb_build_object('vanished', to_jsonb(t) ->> 'vanished_at' is not null))::text as row
     from "${table}" t order by 1`,
    [leftOut],
  )
  return rows.map(({ row }) => row)
}
