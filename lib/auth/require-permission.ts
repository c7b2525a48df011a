import { forbidden } from 'next/navigation'
import type { Permission } from '#lib/core/model/permission.ts'
import { can } from './can.ts'
import { noteDenied } from './note-denied.ts'
import { requestFacts } from './request-facts.ts'
import { type Viewer, viewer } from './viewer.ts'

/** The viewer of a page or server action, who may do what is asked; anybody else gets the 403 page. */
export async function requirePermission(permission: Permission): Promise<Viewer> {
  const who = await viewer()
  if (can(who, permission)) return who
  await noteDenied(who, permission, await requestFacts())
  return forbidden()
}
