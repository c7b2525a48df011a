import type pg from 'pg'
import type { AccountId } from '#lib/core/model/account-id.ts'
import type { Tags } from '#lib/core/model/tags.ts'

/** Tags of live accounts as they were last read. Plan: one scan of the accounts; run once a run. */
export async function knownAccountTags(pool: pg.Pool): Promise<ReadonlyMap<AccountId, Tags>> {
  const { rows } = await pool.query<{ id: AccountId; tags: Tags }>(
    'select id, tags from account where tags is not null and vanished_at is null',
  )
  return new Map(rows.map(({ id, tags }) => [id, tags]))
}
