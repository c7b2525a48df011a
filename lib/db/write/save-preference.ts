import type pg from 'pg'
import type { PreferenceName, PreferenceValue } from '#lib/core/views/preference.ts'

export interface PreferenceInput<N extends PreferenceName> {
  readonly viewerId: string
  readonly name: N
  readonly value: PreferenceValue<N>
  readonly now: Date
}

export async function savePreference<N extends PreferenceName>(
  pool: pg.Pool,
  { viewerId, name, value, now }: PreferenceInput<N>,
): Promise<void> {
  await pool.query(
    `insert into viewer_preference (viewer_id, name, value, changed_at) values ($1, $2, $3, $4)
     on conflict (viewer_id, name) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [viewerId, name, JSON.stringify(value), now],
  )
}
