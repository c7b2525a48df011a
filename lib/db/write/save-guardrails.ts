import type pg from 'pg'
import type { GuardrailRow } from '#lib/core/access/guardrail-row.ts'
import { transaction } from '../transaction.ts'
import { GUARDRAIL_TABLE } from './access-tables.ts'
import { lockKey } from './lock-keys.ts'
import { replaceRows } from './replace-rows.ts'

/** How the guardrails hold, in all accounts: an account that is not among the rows has none any more. Returns how many rows it wrote. */
export async function saveGuardrails(
  pool: pg.Pool,
  { rows, now }: { readonly rows: readonly GuardrailRow[]; readonly now: Date },
): Promise<number> {
  return transaction(
    pool,
    (tx) =>
      replaceRows(tx, {
        table: GUARDRAIL_TABLE,
        within: { condition: '$1::boolean', value: true },
        rows,
        now,
      }),
    `begin; select pg_advisory_xact_lock(${lockKey('guardrails')})`,
  )
}
