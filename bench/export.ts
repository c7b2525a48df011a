import { createWriteStream } from 'node:fs'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { exportNamed } from '#lib/export/exports.ts'
import { startExport } from '#lib/export/start-export.ts'
import type { Bench } from './bench.ts'
import { withPeakRss } from './support/peak-rss.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const ROWS = 1_000_000
const TARGETS = { exportPeakRssMb: 300, shareOfCopySpeed: 0.3 }

/** CSV of 1,000,000 functions, against `COPY … TO STDOUT` of the same columns in the same order. Both go to /dev/null. */
export const run: Bench = async () =>
  withThrowawayDatabase(async (database) => {
    await fill(database)
    const sizes = { copy: 0, export: 0 }
    const ours = await withPeakRss(() => exportOut(database, counting(sizes, 'export')))
    const copied = await withPeakRss(() => copyOut(database.url, counting(sizes, 'copy')))
    const share = copied.seconds / ours.seconds
    process.stdout.write(
      `export ${ours.seconds.toFixed(1)} s, ${(sizes.export / 2 ** 20).toFixed(0)} MB; COPY ${copied.seconds.toFixed(1)} s, ${(sizes.copy / 2 ** 20).toFixed(0)} MB\n`,
    )
    return {
      figures: {
        rows: ROWS,
        exportRowsPerSecond: Math.round(ROWS / ours.seconds),
        copyRowsPerSecond: Math.round(ROWS / copied.seconds),
        exportPeakRssMb: Math.round(ours.peakRssMb),
        shareOfCopySpeed: Number(share.toFixed(2)),
      },
      targets: TARGETS,
      met: ours.peakRssMb <= TARGETS.exportPeakRssMb && share >= TARGETS.shareOfCopySpeed,
    }
  })

/** Functions as an organization of 1,000 accounts has them, made inside the database. */
async function fill({ pool }: Database): Promise<void> {
  await pool.query(`
    insert into account (id, organization_id, name, state, ou_path, is_management, content_hash, first_seen_at, changed_at)
    select lpad(n::text, 12, '0'), 'o-1', 'account ' || n, 'ACTIVE', '/Workloads/Production', false, '', now(), now()
    from generate_series(0, 999) n`)
  await pool.query('drop index lambda_function_name_trgm')
  await pool.query(`
    insert into lambda_function (key, account_id, region, function_name, version, runtime, package_type, architectures, memory_mb,
      timeout_seconds, code_size_bytes, vpc_id, subnet_ids, layer_arns, role_arn, last_modified_at, description, facts,
      content_hash, first_seen_at, changed_at)
    select 'arn:aws:lambda:eu-central-1:' || a || ':function:' || name, a, 'eu-central-1', name, '$LATEST', 'nodejs22.x', 'Zip',
      '{x86_64}', 128, 30, n * 100, 'vpc-1', '{}', '{}', 'arn:aws:iam::' || a || ':role/service-role/' || name, now(), null,
      jsonb_build_object('padding', repeat(md5(n::text), 25)), md5(n::text), now(), now()
    from (select n, lpad((n / 1000)::text, 12, '0') as a, 'orders-service-' || n || '-handler' as name
      from generate_series(0, ${ROWS - 1}) n) made`)
  await pool.query('vacuum analyze lambda_function')
  await pool.query('analyze account')
}

const COPY = `copy (
  select f.function_name, f.account_id, a.name, a.ou_path, f.region, f.runtime, f.package_type,
    array_to_string(f.architectures, ';'), f.memory_mb, f.timeout_seconds, f.code_size_bytes, f.vpc_id,
    cardinality(f.layer_arns), f.role_arn, f.last_modified_at, f.vanished_at, f.key
  from lambda_function f left join account a on a.id = f.account_id where f.vanished_at is null order by f.key
) to stdout with (format csv, header)`

async function exportOut({ pool }: Database, counter: Transform): Promise<void> {
  const table = exportNamed('functions')
  if (table === null) throw new Error('there is no export of functions')
  const order = { table, query: new URLSearchParams(), byteOrderMark: false, now: new Date() }
  const { bytes } = await startExport(EVERYTHING, pool, order)
  await pipeline(Readable.from(bytes), counter, sink())
}

async function copyOut(url: string, counter: Transform): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await pipeline(client.query(to(COPY)), counter, sink())
  await client.end()
}

function counting(sizes: Record<'copy' | 'export', number>, name: 'copy' | 'export'): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sizes[name] += chunk.length
      done(null, chunk)
    },
  })
}

const sink = () => createWriteStream('/dev/null')
