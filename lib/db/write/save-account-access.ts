import type pg from 'pg'
import type { AdministratorRow } from '#lib/core/access/administrator-row.ts'
import type { ChangeRightRow } from '#lib/core/access/change-rights.ts'
import type { AccountExposure } from '#lib/core/access/exposure-row.ts'
import type { StageInput, StageSubject } from '../read/read-stage-input.ts'
import { transaction } from '../transaction.ts'
import {
  ADMINISTRATOR_TABLE,
  CHANGE_RIGHT_TABLE,
  EXPOSURE_TABLE,
  GRANT_TABLE,
} from './access-tables.ts'
import { lockKey } from './lock-keys.ts'
import { replaceRows } from './replace-rows.ts'
import { saveStageInput } from './save-stage-input.ts'

export interface AccountAccess extends AccountExposure {
  readonly accountId: string
  readonly now: Date
  /** Of the account's own principals. */
  readonly rights: readonly ChangeRightRow[]
  readonly administrators: readonly AdministratorRow[]
  readonly input: StageSubject & StageInput
}

/** What an account's policies let others do, and its own principals: one transaction, only what changed. Returns how many rows it wrote. */
export async function saveAccountAccess(pool: pg.Pool, access: AccountAccess): Promise<number> {
  const { accountId, now, exposures, grants, rights, administrators, input } = access
  const within = { condition: 'account_id = $1', value: accountId }
  const own = { condition: 'account_id = $1 and caller_account_id = account_id', value: accountId }
  return transaction(
    pool,
    async (tx) => {
      const written =
        (await replaceRows(tx, { table: EXPOSURE_TABLE, within, rows: exposures, now })) +
        (await replaceRows(tx, { table: GRANT_TABLE, within, rows: grants, now })) +
        (await replaceRows(tx, { table: CHANGE_RIGHT_TABLE, within: own, rows: rights, now })) +
        (await replaceRows(tx, {
          table: ADMINISTRATOR_TABLE,
          within,
          rows: administrators,
          now,
        }))
      await saveStageInput(tx, input)
      return written
    },
    `begin; select pg_advisory_xact_lock(${lockKey(`access ${accountId}`)})`,
  )
}
