'use server'

import { revalidatePath } from 'next/cache'
import { database } from '#app/_data/database.ts'
import { isTimeZone } from '#app/_ui/exact-time.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { parsePreference } from '#lib/core/views/preference.ts'
import { VIEW_PAGES } from '#lib/core/views/saved-view.ts'
import { listSavedViews } from '#lib/db/read/list-saved-views.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'
import type { SettingsState } from './settings-state.ts'

/** Keeps what the viewer chose for themselves; it changes nothing for anybody else. */
export async function saveSettings(_: SettingsState, form: FormData): Promise<SettingsState> {
  const { id: viewerId, scope } = await requirePermission('read')
  const zone = String(form.get('zone') ?? 'UTC')
  if (!isTimeZone(zone)) return { saved: false, problem: 'There is no such time zone.' }
  const usable = await listSavedViews(scope, database(), viewerId)
  const chosen = Object.keys(VIEW_PAGES).flatMap((page) => {
    const view = usable.find((one) => one.page === page && one.id === form.get(page))
    return view === undefined ? [] : [[page, view.id]]
  })
  const views = parsePreference('default-views', Object.fromEntries(chosen)) ?? {}
  const [pool, now] = [database(), new Date()]
  await savePreference(pool, { viewerId, name: 'time-zone', value: zone, now })
  await savePreference(pool, { viewerId, name: 'default-views', value: views, now })
  revalidatePath('/', 'layout')
  return { saved: true, problem: null }
}
