'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { savePreference } from '#lib/db/write/save-preference.ts'
import { preferencesOf } from './preferences-of.ts'

/** The view that a list opens with for oneself; null for none. */
export async function setDefaultView(page: string, id: string | null): Promise<void> {
  const { id: viewerId } = await requirePermission('read')
  const { [page]: _former, ...rest } = (await preferencesOf())['default-views'] ?? {}
  const value = id === null ? rest : { ...rest, [page]: z.uuid().parse(id) }
  await savePreference(database(), { viewerId, name: 'default-views', value, now: new Date() })
  revalidatePath('/', 'layout')
}
