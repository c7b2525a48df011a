import { countOf } from '#app/_ui/count.ts'
import type { Grant, GrantInput, GrantScope } from '#lib/core/grants/grant.ts'

const SHOWN = 3

/** Over what a grant is, in a line. */
export function scopeWords(scope: GrantScope): string {
  switch (scope.kind) {
    case 'everything':
      return 'every account'
    case 'accounts':
      return scope.accountIds.length <= SHOWN
        ? `account ${scope.accountIds.join(', ')}`
        : countOf(scope.accountIds.length, 'account')
    case 'unit':
      return `the unit ${scope.path} and all below it`
    case 'tag':
      return `accounts with the tag ${scope.key}=${scope.value}`
  }
}

/** "okta: sec (group)". */
export const subjectWords = ({
  provider,
  subject,
  subjectKind,
}: Pick<Grant | GrantInput, 'provider' | 'subject' | 'subjectKind'>): string =>
  `${provider}: ${subject} (${subjectKind})`
