'use server'

import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'

/** Remembers for the viewer, wherever they sign in, whether single keys are shortcuts. */
export async function rememberShortcuts(on: boolean): Promise<void> {
  const { id: viewerId } = await requirePermission('read')
  if (typeof on !== 'boolean') return
  await savePreference(database(), { viewerId, name: 'shortcuts', value: on, now: new Date() })
}
