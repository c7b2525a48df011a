import type { PreferenceName, PreferenceValue } from '#lib/core/views/preference.ts'
import { type Queryable, rowsOf } from '../read/queryable.ts'
import { sql } from '../read/sql.ts'

export interface PreferenceInput<N extends PreferenceName> {
  readonly viewerId: string
  readonly name: N
  readonly value: PreferenceValue<N>
  readonly now: Date
}

export async function savePreference<N extends PreferenceName>(
  database: Queryable,
  { viewerId, name, value, now }: PreferenceInput<N>,
): Promise<void> {
  await rowsOf(
    database,
    sql`insert into viewer_preference (viewer_id, name, value, changed_at)
      values (${viewerId}, ${name}, ${JSON.stringify(value)}::jsonb, ${now})
      on conflict (viewer_id, name) do update set value = excluded.value, changed_at = excluded.changed_at`,
  )
}
