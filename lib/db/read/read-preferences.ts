import {
  PREFERENCES,
  type PreferenceName,
  type PreferenceValue,
  parsePreference,
} from '#lib/core/views/preference.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql } from './sql.ts'

export type Preferences = { readonly [N in PreferenceName]: PreferenceValue<N> | null }

/** What a viewer chose for themselves; null where nothing was. */
export async function readPreferences(database: Queryable, viewerId: string): Promise<Preferences> {
  const rows = await rowsOf<{ readonly name: string; readonly value: unknown }>(
    database,
    sql`select name, value from viewer_preference where viewer_id = ${viewerId}
      and name = any(${Object.keys(PREFERENCES)}::text[])`,
  )
  const of = <N extends PreferenceName>(name: N) =>
    parsePreference(name, rows.find((row) => row.name === name)?.value)
  return {
    shortcuts: of('shortcuts'),
    'pinned-views': of('pinned-views'),
    'default-views': of('default-views'),
    'time-zone': of('time-zone'),
  }
}
