import type { StageInput, StageSubject } from '../read/read-stage-input.ts'
import type { Transaction } from '../transaction.ts'

/** Remembers what a stage judged from: last, in the transaction that writes what came of it. */
export async function saveStageInput(
  tx: Transaction,
  { stage, accountId, rules, inputHash }: StageSubject & StageInput,
): Promise<void> {
  await tx.query(
    `insert into stage_input as s (stage, account_id, rules, input_hash) values ($1, $2, $3, $4)
     on conflict (stage, account_id) do update set rules = excluded.rules, input_hash = excluded.input_hash
     where (s.rules, s.input_hash) is distinct from (excluded.rules, excluded.input_hash)`,
    [stage, accountId, rules, inputHash],
  )
}
