'use server'

import { revalidatePath } from 'next/cache'
import { auditEntryOf } from '#app/_data/audit-entry-of.ts'
import { database } from '#app/_data/database.ts'
import { fieldsOf } from '#app/_data/fields-of.ts'
import { isTimeZone } from '#app/_ui/exact-time.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { parsePreference } from '#lib/core/views/preference.ts'
import { VIEW_PAGES } from '#lib/core/views/saved-view.ts'
import { listSavedViews } from '#lib/db/read/list-saved-views.ts'
import { audited } from '#lib/db/write/audited.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'
import type { SettingsState } from './settings-state.ts'

/** Keeps what the viewer chose for themselves; it changes nothing for anybody else. */
export async function saveSettings(_: SettingsState, form: FormData): Promise<SettingsState> {
  const who = await requirePermission('read')
  const { id: viewerId, scope } = who
  const field = fieldsOf(form)
  const zone = field('zone') || 'UTC'
  if (!isTimeZone(zone)) return { saved: false, problem: 'There is no such time zone.' }
  const usable = await listSavedViews(scope, database(), viewerId)
  const chosen = Object.keys(VIEW_PAGES).flatMap((page) => {
    const view = usable.find((one) => one.page === page && one.id === field(page))
    return view === undefined ? [] : [[page, view.id]]
  })
  const views = parsePreference('default-views', Object.fromEntries(chosen)) ?? {}
  const now = new Date()
  const detail = { 'time-zone': zone, 'default-views': JSON.stringify(views) }
  const deed = { action: 'setting-changed', target: 'personal', detail, now } as const
  const entry = await auditEntryOf(who, deed)
  await audited(database(), async (tx) => {
    await savePreference(tx, { viewerId, name: 'time-zone', value: zone, now })
    await savePreference(tx, { viewerId, name: 'default-views', value: views, now })
    return { result: null, entry }
  })
  revalidatePath('/', 'layout')
  return { saved: true, problem: null }
}
