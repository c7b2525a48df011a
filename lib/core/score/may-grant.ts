import type { ViewerScope } from '../model/viewer-scope.ts'
import type { ExceptionInput } from './exception.ts'

/** Whether all that an exception could ever cover lies within a viewer's accounts. A unit, tags and an open ARN may reach accounts that come later. */
export function mayGrant(scope: ViewerScope, { where }: Pick<ExceptionInput, 'where'>): boolean {
  if (scope.kind === 'everything') return true
  const owner = where.kind === 'account' || where.kind === 'finding' ? where.accountId : null
  const named = where.kind === 'arn' ? (where.glob.split(':')[4] ?? '') : owner
  return scope.accountIds.some((id) => id === named)
}
