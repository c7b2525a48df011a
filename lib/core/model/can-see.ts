import type { ViewerScope } from './viewer-scope.ts'

/** Tells of an account whether the viewer may see it. */
export function canSee(scope: ViewerScope): (accountId: string) => boolean {
  if (scope.kind === 'everything') return () => true
  const ids: ReadonlySet<string> = new Set(scope.accountIds)
  return (accountId) => ids.has(accountId)
}
