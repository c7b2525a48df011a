import type { Viewer } from '#lib/auth/viewer.ts'
import { PageHeader } from '../page-header.tsx'
import { PanelEmpty } from '../panel/panel-empty.tsx'

/** What whoever signed in sees while no grant opens an account: why, and whom to ask. */
export function NoAccess({ viewer }: { readonly viewer: Viewer }) {
  return (
    <>
      <PageHeader title="No accounts to show" />
      <section aria-label="No accounts" className="rounded-lg border border-line bg-surface">
        <PanelEmpty kind="no-match" title={`${viewer.name} is signed in, and may see no account`}>
          {viewer.roles.length === 0
            ? 'No grant names you or one of your groups, or the ones that did have ended.'
            : 'Your grants open no account at the moment: the unit, the tag or the accounts that they name hold none.'}{' '}
          Ask an administrator of Demarc for a grant, and name the accounts or the unit that you
          work on. It counts from your next click on.
        </PanelEmpty>
      </section>
    </>
  )
}
