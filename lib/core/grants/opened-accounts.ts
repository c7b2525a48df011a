import { type AccountId, isAccountId } from '../model/account-id.ts'
import type { ViewerScope } from '../model/viewer-scope.ts'
import type { AccountPlace } from './account-place.ts'
import type { GrantScope } from './grant.ts'

/** The accounts that a grant's scope opens as they stand now. What is not known of an account opens nothing. */
export function openedAccounts(scope: GrantScope, places: readonly AccountPlace[]): ViewerScope {
  switch (scope.kind) {
    case 'everything':
      return { kind: 'everything' }
    case 'accounts':
      return accounts(scope.accountIds)
    case 'unit':
      return accounts(
        places
          .filter(({ ouIdPath }) => ouIdPath?.split('/').includes(scope.unitId) ?? false)
          .map(({ id }) => id),
      )
    case 'tag':
      return accounts(
        places
          .filter(({ tags }) =>
            (tags ?? []).some(({ key, value }) => key === scope.key && value === scope.value),
          )
          .map(({ id }) => id),
      )
  }
}

const accounts = (ids: readonly string[]): ViewerScope => ({
  kind: 'accounts',
  accountIds: ids.filter((id): id is AccountId => isAccountId(id)),
})
