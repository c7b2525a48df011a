import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { cn } from '#app/_ui/cn.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { GRANT_STATES } from '#lib/core/grants/grant-state.ts'
import { GrantTable } from './_parts/grant-table.tsx'

export const metadata: Metadata = { title: 'Access' }

const TABS = [
  { state: 'active', name: 'In force' },
  { state: 'expired', name: 'Expired' },
  { state: 'revoked', name: 'Revoked' },
  { state: 'all', name: 'All' },
] as const

const DONE: Readonly<Record<string, string>> = {
  added: 'Granted. It counts from the next request of whom it is for.',
  changed: 'Saved. The new end counts from now on.',
  revoked: 'Revoked. It gives nothing from the next request on.',
}

export default async function AccessPage({ searchParams }: { readonly searchParams: PageQuery }) {
  await requirePermission('manage-grants')
  const query = await queryOf(searchParams)
  const asked = query.get('state') ?? 'active'
  const state = GRANT_STATES.find((one) => one === asked) ?? null
  const done = DONE[query.get('done') ?? '']
  return (
    <>
      <PageHeader
        title="Access"
        about="Who may do what, over which accounts, until when. Whoever has no grant in force sees no account at all. Every change is in the audit trail."
        actions={
          <Link href="/settings/access/new" className={buttonLook()}>
            New grant
          </Link>
        }
      />
      {done === undefined ? null : <Notice kind="info">{done}</Notice>}
      <section aria-label="Grants" className="rounded-lg border border-line bg-surface">
        <nav aria-label="State" className="flex flex-wrap gap-1 border-b border-line px-3 py-2">
          {TABS.map((tab) => (
            <Link
              key={tab.name}
              href={
                tab.state === 'active' ? '/settings/access' : `/settings/access?state=${tab.state}`
              }
              aria-current={tab.state === (state ?? 'all') ? 'true' : undefined}
              className={cn(
                'inline-flex h-7 items-center rounded-md px-2.5 text-xs font-medium text-muted hover:bg-sunken hover:text-ink',
                tab.state === (state ?? 'all') && 'bg-sunken text-ink',
              )}
            >
              {tab.name}
            </Link>
          ))}
        </nav>
        <PanelBody key={query.toString()} what="The grants" rows={6}>
          <GrantTable state={state} />
        </PanelBody>
      </section>
    </>
  )
}
