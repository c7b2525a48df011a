import type pg from 'pg'

export interface PruneAsk {
  readonly now: Date
  readonly keptDays: number
  /** At most so many rows are taken away at once: no lock is held for long. */
  readonly rows: number
}

const DAY_MS = 86_400_000
const before = ({ now, keptDays }: PruneAsk): Date => new Date(now.getTime() - keptDays * DAY_MS)

/**
 * Takes landings of old runs away, and says how many. What a run came to stays on the run, which is marked first; the newest published
 * run stays whole, and so does the newest landing of every account·Region: the ledger says by it when it was last read.
 */
// Plan: the index over run_target's times, from the oldest on; each row's newer landing is one look at (account_id, region, …).
export async function pruneLandings(pool: pg.Pool, ask: PruneAsk): Promise<number> {
  const since = before(ask)
  await pool.query(
    `update run set pruned_at = $2 where finished_at < $1 and pruned_at is null
       and id is distinct from (select id from run where published_at is not null order by published_at desc limit 1)`,
    [since, ask.now],
  )
  const { rowCount } = await pool.query(
    `delete from run_target where ctid = any(array(
       select t.ctid from run_target t join run r on r.id = t.run_id and r.pruned_at is not null
       where t.finished_at < $1 and exists (select from run_target n where n.account_id = t.account_id
         and n.region = t.region and n.finished_at > t.finished_at)
       order by t.finished_at limit $2 for update of t skip locked))`,
    [since, ask.rows],
  )
  await pool.query(
    `delete from run_assessment a using run r where r.id = a.run_id and r.pruned_at = $1`,
    [ask.now],
  )
  return rowCount ?? 0
}

/** Takes old changes away, oldest first, and says how many. What is stored now is not touched by it. */
// Plan: the index over time, read backwards.
export async function pruneChanges(pool: pg.Pool, ask: PruneAsk): Promise<number> {
  const { rowCount } = await pool.query(
    `delete from change_log where id = any(array(
       select id from change_log where at < $1 order by at, id limit $2 for update skip locked))`,
    [before(ask), ask.rows],
  )
  return rowCount ?? 0
}
