'use server'

import { revalidatePath } from 'next/cache'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { seeFailedDeliveries } from '#lib/db/write/notification-rules.ts'

/** The failures of the viewer's notices are no longer shown on every page. */
export async function seeNotices(): Promise<void> {
  const { id } = await requirePermission('export')
  await seeFailedDeliveries(database(), id, new Date())
  revalidatePath('/', 'layout')
}
