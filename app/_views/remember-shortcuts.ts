'use server'

import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'

/** Remembers for the viewer, wherever they sign in, whether single keys are shortcuts. */
export async function rememberShortcuts(on: boolean): Promise<void> {
  const { id: viewerId } = await requirePermission('read')
  const value = z.boolean().parse(on)
  await savePreference(database(), { viewerId, name: 'shortcuts', value, now: new Date() })
}
