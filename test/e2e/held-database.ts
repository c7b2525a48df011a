import pg from 'pg'

/** What a page needs before it can say anything of the data: who asks, and what they may. */
const OF_THE_VIEWER = [
  'app_%',
  'access_grant',
  'viewer_preference',
  'audit_%',
  '%_migrations',
  'rate_%',
  'sign_in_%',
]

export interface HeldDatabase {
  /** From now on every query of data waits. */
  readonly hold: () => Promise<void>
  /** Has the queries fail that wait now. */
  readonly failWaiting: () => Promise<void>
  readonly release: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Makes a database slow, and then fail, as one does whose tables are locked: the product knows nothing of it. */
export async function heldDatabase(url: string): Promise<HeldDatabase> {
  const holder = new pg.Client({ connectionString: url })
  const other = new pg.Client({ connectionString: url })
  await Promise.all([holder.connect(), other.connect()])
  return {
    hold: async () => {
      const { rows } = await other.query<{ name: string }>(
        `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and not tablename like any($1)`,
        [OF_THE_VIEWER],
      )
      await holder.query(
        `begin; lock table ${rows.map(({ name }) => name).join(', ')} in access exclusive mode`,
      )
    },
    failWaiting: async () => {
      await other.query(
        `select pg_cancel_backend(pid) from pg_stat_activity
         where application_name = 'demarc-web' and datname = current_database() and wait_event_type = 'Lock'`,
      )
    },
    release: async () => {
      await holder.query('rollback')
    },
    close: async () => {
      await Promise.all([holder.end(), other.end()])
    },
  }
}
