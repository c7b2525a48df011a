import type pg from 'pg'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { rowOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'
import { transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

/** A file that this worker makes, with the schedule that it is of. */
export interface DueFile {
  readonly id: string
  /** From 1. Whoever took it at an earlier attempt may no longer write it. */
  readonly attempt: number
  readonly schedule: {
    readonly id: string
    readonly name: string
    readonly export: string
    readonly filter: string
    readonly keep: number
    readonly ownerId: string
    readonly ownerName: string
  }
}

const HELD_SECONDS = 120
const FAILURES_KEPT = 20

const heldUntil = (now: Date): Date => new Date(now.getTime() + HELD_SECONDS * 1000)

/** Takes the file that is due first, and forgets what an attempt before left of it. */
export const claimFile = (pool: pg.Pool, now: Date): Promise<DueFile | null> =>
  transaction(pool, async (tx) => {
    const file = await rowOf<DueFile>(
      tx,
      sql`update export_file f set attempts = f.attempts + 1, next_at = ${heldUntil(now)}
        from export_schedule s
        where s.id = f.schedule_id and f.id = (select id from export_file
          where state = 'waiting' and next_at <= ${now} order by next_at limit 1 for update skip locked)
        returning f.id, f.attempts as attempt, json_build_object('id', s.id, 'name', s.name, 'export', s.export,
          'filter', s.filter, 'keep', s.keep, 'ownerId', s.owner_id, 'ownerName', s.owner_name) as schedule`,
    )
    if (file !== null) {
      await tx.query(sql`delete from export_chunk where file_id = ${file.id}::uuid`)
    }
    return file
  })

type Held = Pick<DueFile, 'id' | 'attempt'>

/** Adds a piece and holds the file for longer. False when somebody else has taken it, or its schedule is gone. */
export async function addChunk(
  pool: pg.Pool,
  { id, attempt }: Held,
  { at, bytes, now }: { readonly at: number; readonly bytes: Buffer; readonly now: Date },
): Promise<boolean> {
  const { rowCount } = await pool.query(
    sql`with held as (
      update export_file set next_at = ${heldUntil(now)}
      where id = ${id}::uuid and attempts = ${attempt} and state = 'waiting' returning id
    ) insert into export_chunk (file_id, at, bytes) select id, ${at}, ${bytes} from held`,
  )
  return rowCount === 1
}

export interface MadeFile {
  readonly fileName: string
  readonly bytes: number
  readonly manifest: object
  readonly scope: ViewerScope
  readonly now: Date
}

/** Says that a file is whole, and drops those of its schedule that are no longer kept. */
export async function finishFile(
  pool: pg.Pool,
  { id, attempt, schedule }: DueFile,
  made: MadeFile,
): Promise<void> {
  const accountIds = made.scope.kind === 'everything' ? [] : [...made.scope.accountIds]
  await transaction(pool, async (tx) => {
    await tx.query(
      sql`update export_file set state = 'done', next_at = null, problem = null, finished_at = ${made.now}, file_name = ${made.fileName},
        bytes = ${made.bytes}, manifest = ${canonicalJson(made.manifest)}::jsonb, account_ids = ${accountIds}::text[],
        everything = ${made.scope.kind === 'everything'}
        where id = ${id}::uuid and attempts = ${attempt} and state = 'waiting'`,
    )
    await tx.query(
      sql`delete from export_file where schedule_id = ${schedule.id}::uuid and id in (
        select id from (select id, state, row_number() over (partition by state order by due_at desc, id) as place
          from export_file where schedule_id = ${schedule.id}::uuid) ranked
        where state = 'done' and place > ${schedule.keep} or state = 'failed' and place > ${FAILURES_KEPT})`,
    )
  })
}

/** Writes down why a file was not made, and when it is tried again; null when it is not. */
export async function failFile(
  pool: pg.Pool,
  { id, attempt }: Held,
  {
    problem,
    nextAt,
    now,
  }: { readonly problem: string; readonly nextAt: Date | null; readonly now: Date },
): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rowCount } = await tx.query(
      sql`update export_file set state = ${nextAt === null ? 'failed' : 'waiting'}, next_at = ${nextAt}, problem = ${problem},
        finished_at = ${nextAt === null ? now : null} where id = ${id}::uuid and attempts = ${attempt} and state = 'waiting'`,
    )
    if (rowCount === 1) await tx.query(sql`delete from export_chunk where file_id = ${id}::uuid`)
  })
}
