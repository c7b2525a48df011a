import type { OrganizationResult } from '#lib/core/model/collected.ts'
import type { Transaction } from '../transaction.ts'
import { canonicalJson } from './canonical-json.ts'

/** Writes what each policy is attached to, set-based; an attachment vanishes only by a complete reading of the policies. */
export async function savePolicyTargets(
  tx: Transaction,
  { result, at }: { readonly result: OrganizationResult; readonly at: Date },
): Promise<void> {
  const sent = result.policies.flatMap(({ id, targets }) =>
    targets.map(({ targetId, type }) => ({ policy_id: id, target_id: targetId, type })),
  )
  await tx.query(
    `insert into organization_policy_target (policy_id, target_id, type, first_seen_at)
     select policy_id, target_id, type, $2
     from jsonb_to_recordset($1::jsonb) sent(policy_id text, target_id text, type text)
     on conflict (policy_id, target_id) do update set type = excluded.type, vanished_at = null
     where organization_policy_target.vanished_at is not null or organization_policy_target.type <> excluded.type`,
    [canonicalJson(sent), at],
  )
  if (!result.complete.policies) return
  await tx.query(
    `update organization_policy_target t set vanished_at = $2
     where vanished_at is null and not exists (
       select from jsonb_to_recordset($1::jsonb) sent(policy_id text, target_id text)
       where sent.policy_id = t.policy_id and sent.target_id = t.target_id)`,
    [canonicalJson(sent), at],
  )
}
