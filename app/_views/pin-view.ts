'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'
import { preferencesOf } from './preferences-of.ts'

/** Puts a view into one's navigation, or takes it out. */
export async function pinView(id: string, pinned: boolean): Promise<void> {
  const { id: viewerId } = await requirePermission('read')
  const before = (await preferencesOf())['pinned-views'] ?? []
  const rest = before.filter((one) => one !== id)
  if (!z.uuid().safeParse(id).success) return
  const value = pinned ? [...rest, id].slice(-20) : rest
  await savePreference(database(), { viewerId, name: 'pinned-views', value, now: new Date() })
  revalidatePath('/', 'layout')
}
