import type { Difference } from '#lib/core/diff/diff.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

export const CHANGES = ['appeared', 'changed', 'vanished', 'reappeared'] as const
export type ChangeName = (typeof CHANGES)[number]

export interface Change {
  readonly kind: string
  readonly key: string
  readonly change: ChangeName
  readonly diff: readonly Difference[] | null
}

export interface ChangeScope {
  readonly runId: string
  readonly accountId: string
  readonly region: string
  readonly at: Date
}

/** Appends to the change log. */
export async function logChanges(
  tx: Transaction,
  scope: ChangeScope,
  changes: readonly Change[],
): Promise<void> {
  if (changes.length === 0) return
  await tx.query(
    `insert into change_log (at, run_id, kind, key, account_id, region, change, diff)
     select $2, $3, kind, key, $4, $5, change, diff
     from jsonb_to_recordset($1::jsonb) sent(kind text, key text, change text, diff jsonb)`,
    [canonicalJson(changes), scope.at, scope.runId, scope.accountId, scope.region],
  )
}
