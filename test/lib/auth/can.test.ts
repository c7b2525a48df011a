import { expect, it } from 'vitest'
import { can } from '#lib/auth/can.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import { PERMISSIONS, type Permission } from '#lib/core/model/permission.ts'
import type { Role } from '#lib/core/model/role.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'

const SOME: ViewerScope = { kind: 'accounts', accountIds: [accountId('111111111111')] }

const may = (roles: readonly Role[], scope: ViewerScope) =>
  PERMISSIONS.filter((permission) => can({ roles, scope }, permission))

it.each<[readonly Role[], ViewerScope, readonly Permission[]]>([
  [['admin'], EVERYTHING, PERMISSIONS],
  [['admin'], SOME, ['read', 'export', 'accept-risk', 'triage']],
  [['analyst'], EVERYTHING, ['read', 'export', 'accept-risk', 'triage']],
  [['auditor'], EVERYTHING, ['read', 'export', 'read-audit']],
  [['auditor'], SOME, ['read', 'export']],
  [['viewer'], EVERYTHING, ['read', 'export']],
  [['viewer', 'analyst'], SOME, ['read', 'export', 'accept-risk', 'triage']],
  [[], EVERYTHING, []],
])('%j may, of %j: %j', (roles, scope, permissions) => {
  expect(may(roles, scope)).toEqual(permissions)
})
