import type { Viewer } from '#lib/auth/viewer.ts'
import { PageEmpty } from '../panel/page-empty.tsx'

/** What whoever signed in sees while no grant opens an account: why, and whom to ask. */
export function NoAccess({ viewer }: { readonly viewer: Viewer }) {
  return (
    <PageEmpty
      heading="No accounts to show"
      title={`${viewer.name} is signed in, and may see no account`}
    >
      {viewer.roles.length === 0
        ? 'No grant names you or one of your groups, or the ones that did have ended.'
        : 'Your grants open no account at the moment: the unit, the tag or the accounts that they name hold none.'}{' '}
      Ask an administrator of Demarc for a grant, and name the accounts or the unit that you work
      on. It counts from your next click on.
    </PageEmpty>
  )
}
