import { PERMISSIONS, type Permission } from '#lib/core/model/permission.ts'
import type { Role } from '#lib/core/model/role.ts'
import type { Viewer } from './viewer.ts'

const MAY: Readonly<Record<Role, readonly Permission[]>> = {
  admin: PERMISSIONS,
  analyst: ['read', 'export', 'accept-risk', 'triage'],
  auditor: ['read', 'export', 'read-audit'],
  viewer: ['read', 'export'],
}

/** The audit trail and the settings are the whole organization's: who sees a part of it does not get them. */
const WHOLE: ReadonlySet<Permission> = new Set([
  'manage-grants',
  'manage-settings',
  'manage-tokens',
  'read-audit',
])

/** Whether a viewer may do something, within the accounts of the viewer's scope. */
export function can(
  { roles, scope }: Pick<Viewer, 'roles' | 'scope'>,
  permission: Permission,
): boolean {
  if (WHOLE.has(permission) && scope.kind !== 'everything') return false
  return roles.some((role) => MAY[role].includes(permission))
}
