import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { OpenedRun } from '#lib/core/model/run.ts'

/** Opens a run, or answers the one that is open: a unique slot lets only one be. */
export async function openRun(
  pool: pg.Pool,
  { trigger, now }: { readonly trigger: string; readonly now: Date },
): Promise<OpenedRun> {
  const runId = randomUUID()
  const { rowCount } = await pool.query(
    `insert into run (id, trigger, state, started_at, account_ids, open_slot)
     values ($1, $2, 'planning', $3, '{}', 1) on conflict (open_slot) do nothing`,
    [runId, trigger, now],
  )
  if (rowCount === 1) return { runId, resumed: false }
  const { rows } = await pool.query<{ id: string; planned: boolean }>(
    "select id, state <> 'planning' as planned from run where open_slot = 1",
  )
  const [open] = rows
  if (open !== undefined) return { runId: open.id, resumed: true, planned: open.planned }
  // It was closed between the two statements.
  return openRun(pool, { trigger, now })
}
