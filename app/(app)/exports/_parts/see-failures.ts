'use server'

import { revalidatePath } from 'next/cache'
import { database } from '#app/_data/database.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { seeFailedFiles } from '#lib/db/write/export-schedules.ts'

/** The failures of the viewer's scheduled files are no longer shown on every page. */
export async function seeFiles(): Promise<void> {
  const { id } = await requirePermission('export')
  await seeFailedFiles(database(), id, new Date())
  revalidatePath('/', 'layout')
}
