import type pg from 'pg'
import type { ChangeRightRow } from '#lib/core/access/change-rights.ts'
import { transaction } from '../transaction.ts'
import { CHANGE_RIGHT_TABLE } from './access-tables.ts'
import { lockKey } from './lock-keys.ts'
import { replaceRows } from './replace-rows.ts'

/** Who may change functions of another account than their own, over all accounts. Returns how many rows it wrote. */
export async function saveRightsElsewhere(
  pool: pg.Pool,
  { rows, now }: { readonly rows: readonly ChangeRightRow[]; readonly now: Date },
): Promise<number> {
  return transaction(
    pool,
    (tx) =>
      replaceRows(tx, {
        table: CHANGE_RIGHT_TABLE,
        within: { condition: '$1::boolean and caller_account_id <> account_id', value: true },
        rows,
        now,
      }),
    `begin; select pg_advisory_xact_lock(${lockKey('rights elsewhere')})`,
  )
}
