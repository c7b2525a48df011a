import type pg from 'pg'
import type { AccountId } from '#lib/core/model/account-id.ts'
import { areTargetsLeft } from '../write/targets-left.ts'
import { rowOf, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

export type NextStep =
  | { readonly kind: 'wait' }
  | { readonly kind: 'assess'; readonly accountIds: readonly AccountId[] }
  | { readonly kind: 'conclude' }

/** What a run needs once its targets have landed. */
export async function readNextStep(pool: pg.Pool, runId: string): Promise<NextStep> {
  if (await areTargetsLeft(pool, runId)) return { kind: 'wait' }
  const run = await rowOf<{ closed: boolean }>(
    pool,
    sql`select finished_at is not null as closed from run where id = ${runId}`,
  )
  if (run === null || run.closed) return { kind: 'wait' }
  const waiting = await rowsOf<{ id: AccountId }>(
    pool,
    sql`select unnest(account_ids) as id from run where id = ${runId}
      except select account_id from run_assessment where run_id = ${runId} order by id`,
  )
  if (waiting.length === 0) return { kind: 'conclude' }
  return { kind: 'assess', accountIds: waiting.map(({ id }) => id) }
}
