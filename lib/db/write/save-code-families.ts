import type pg from 'pg'
import { transaction } from '../transaction.ts'
import { lockKey } from './lock-keys.ts'

/** Brings the families to what the inventory has; those that are the same are not written. */
export async function saveCodeFamilies(pool: pg.Pool): Promise<void> {
  await transaction(
    pool,
    async (tx) => {
      await tx.query(REFRESH)
    },
    `begin; select pg_advisory_xact_lock(${lockKey('code families')})`,
  )
}

// Plan: one pass over the functions, grouped in memory; then both sides by name. Replicas of Lambda@Edge are copies by themselves.
const REFRESH = `
with counted as (select function_name as name, facts->>'codeSha256' as sha, count(*)::int as functions from lambda_function
  where vanished_at is null and function_name is not null and facts->>'codeSha256' is not null and facts->>'masterArn' is null
  group by 1, 2),
found as (select name, sum(functions)::int as members, (array_agg(sha order by functions desc, sha))[1] as common_sha256,
  max(functions) as common from counted group by 1 having sum(functions) > 1),
gone as (delete from code_family f where not exists (select from found where found.name = f.name))
insert into code_family as f (name, members, common_sha256, common) select name, members, common_sha256, common from found
where not exists (select from code_family o where o = row(found.name, found.members, found.common_sha256, found.common)::code_family)
on conflict (name) do update set members = excluded.members, common_sha256 = excluded.common_sha256, common = excluded.common`
