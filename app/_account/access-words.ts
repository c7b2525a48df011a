import { countOf } from '#app/_ui/count.ts'
import type { Role } from '#lib/core/model/role.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  admin: 'Administrator',
  analyst: 'Analyst',
  auditor: 'Auditor',
  viewer: 'Viewer',
}

export const roleWords = (roles: readonly Role[]): string =>
  roles.length === 0 ? 'No role' : roles.map((role) => ROLE_WORDS[role]).join(', ')

export const scopeWords = (scope: ViewerScope): string =>
  scope.kind === 'everything'
    ? 'Sees every account'
    : `Sees ${countOf(scope.accountIds.length, 'account')}`
