import type { Metadata } from 'next'
import { Suspense } from 'react'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { queryWords } from '#app/_ui/query-words.ts'
import { QuietBoundary } from '#app/_ui/shell/quiet-boundary.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import {
  type FindingFilters,
  parseFindingFilters,
  printFindingFilters,
} from '#lib/core/model/finding-filters.ts'
import { countFindings } from '#lib/db/read/count-findings.ts'
import { RuleForm } from './_parts/rule-form.tsx'

export const metadata: Metadata = { title: 'New notification' }

export default async function NewNotificationPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  await requirePermission('export')
  const parsed = parseFindingFilters(await queryOf(searchParams))
  const filter = parsed.ok ? printFindingFilters(parsed.filters).toString() : ''
  return (
    <>
      <PageHeader
        trail={
          <Link href="/notifications" className="link">
            Notifications
          </Link>
        }
        title="New notification"
        about="Sends what runs find to a webhook: a chat channel, a ticket system, or a program of yours."
      />
      <Panel title="Of which findings" about="The filter of the list of findings that led here">
        {parsed.ok ? (
          <p className="px-4 py-3">
            <Link
              href={`/findings${filter === '' ? '' : `?${filter}`}`}
              className="link break-all font-medium"
            >
              {filter === '' ? 'All findings' : queryWords(filter)}
            </Link>
            :{' '}
            <QuietBoundary what="How many are open">
              <Suspense fallback={<span role="status">Loading how many are open…</span>}>
                <OpenToday filters={parsed.filters} />
              </Suspense>
            </QuietBoundary>{' '}
            You are told of those that open from now on.
          </p>
        ) : (
          <Notice kind="warning" className="m-3">
            The filter was not understood. Begin from the list of findings.
          </Notice>
        )}
      </Panel>
      {parsed.ok ? (
        <Panel title="What, when and where to">
          <RuleForm filter={filter} />
        </Panel>
      ) : null}
    </>
  )
}

async function OpenToday({ filters }: { readonly filters: FindingFilters }) {
  const open = await countFindings(await viewerScope(), database(), { filters, now: new Date() })
  return (
    <>
      {countOf(open.count, 'finding')}
      {open.more ? ' and more' : ''} open today.
    </>
  )
}
