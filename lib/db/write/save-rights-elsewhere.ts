import type pg from 'pg'
import type { ChangeRightRow } from '#lib/core/access/change-rights.ts'
import type { StageInput, StageSubject } from '../read/read-stage-input.ts'
import { transaction } from '../transaction.ts'
import { CHANGE_RIGHT_TABLE } from './access-tables.ts'
import { lockKey } from './lock-keys.ts'
import { replaceRows } from './replace-rows.ts'
import { saveStageInput } from './save-stage-input.ts'

export interface RightsElsewhere {
  readonly rows: readonly ChangeRightRow[]
  readonly now: Date
  readonly input: StageSubject & StageInput
}

/** Who may change functions of another account than their own, over all accounts. Returns how many rows it wrote. */
export async function saveRightsElsewhere(
  pool: pg.Pool,
  { rows, now, input }: RightsElsewhere,
): Promise<number> {
  return transaction(
    pool,
    async (tx) => {
      const written = await replaceRows(tx, {
        table: CHANGE_RIGHT_TABLE,
        within: { condition: '$1::boolean and caller_account_id <> account_id', value: true },
        rows,
        now,
      })
      await saveStageInput(tx, input)
      return written
    },
    `begin; select pg_advisory_xact_lock(${lockKey('rights elsewhere')})`,
  )
}
