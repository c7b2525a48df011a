import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const FOLDER = fileURLToPath(new URL('../../prisma/migrations/', import.meta.url))

// The number that Prisma Migrate locks, so that the two executors exclude each other.
const MIGRATE_LOCK = 72707369

// The table as Prisma Migrate makes it: `prisma migrate status` stays true.
const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

interface Migration {
  readonly name: string
  readonly script: string
  readonly checksum: string
}

/** A database that this version cannot migrate, and what to do. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

/** Applies the migrations that the database lacks, in order, each in its own transaction. Returns their names. */
export async function migrate(url: string, folder = FOLDER): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'demarc-migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATE_LOCK])
    await client.query(LEDGER)
    const migrations = await readMigrations(folder)
    const pending = await findPending(client, migrations)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(`${folder}/${name}/migration.sql`, 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}

async function findPending(
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await client.query<{
    migration_name: string
    checksum: string
    finished_at: Date | null
  }>(
    'select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null',
  )
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const row of rows) {
    const migration = known.get(row.migration_name)
    if (migration === undefined) {
      throw new MigrationRefused(
        `The database has the migration ${row.migration_name}, which this version of Demarc does not know: a newer version has used it. Run that version, or restore a backup.`,
      )
    }
    if (row.finished_at === null) {
      throw new MigrationRefused(
        `The migration ${row.migration_name} has begun in this database and never finished. Repair it with "prisma migrate resolve".`,
      )
    }
    if (row.checksum !== migration.checksum) {
      throw new MigrationRefused(
        `The migration ${row.migration_name} is not the one that was applied to this database: its text has changed since.`,
      )
    }
  }
  const applied = new Set(rows.map((row) => row.migration_name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function apply(client: pg.Client, { name, script, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query("set local lock_timeout = '10s'")
    await client.query(script)
    await client.query(
      `insert into _prisma_migrations (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, now(), 1)`,
      [randomUUID(), checksum, name],
    )
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed and was rolled back whole.`, { cause: error })
  }
}

async function main(): Promise<void> {
  const url = process.env['DATABASE_URL']
  if (url === undefined || url === '') {
    process.stderr.write('Set DATABASE_URL to the database to migrate.\n')
    process.exit(78)
  }
  const applied = await migrate(url)
  process.stdout.write(
    applied.length === 0
      ? 'The database is up to date.\n'
      : `Applied ${applied.length}: ${applied.join(', ')}.\n`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: Error) => {
    const because = error.cause instanceof Error ? ` ${error.cause.message}` : ''
    process.stderr.write(`${error.message}${because}\n`)
    process.exit(1)
  })
}
