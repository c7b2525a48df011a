import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { queryWords } from '#app/_ui/query-words.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { parseFindingFilters, printFindingFilters } from '#lib/core/model/finding-filters.ts'
import { countFindings } from '#lib/db/read/count-findings.ts'
import { RuleForm } from './_parts/rule-form.tsx'

export const metadata: Metadata = { title: 'New notification' }

export default async function NewNotificationPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const { scope } = await requirePermission('export')
  const parsed = parseFindingFilters(await queryOf(searchParams))
  const filter = parsed.ok ? printFindingFilters(parsed.filters).toString() : ''
  const open = parsed.ok
    ? await countFindings(scope, database(), { filters: parsed.filters, now: new Date() })
    : null
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
        {open === null ? (
          <Notice kind="warning" className="m-3">
            The filter was not understood. Begin from the list of findings.
          </Notice>
        ) : (
          <p className="px-4 py-3">
            <Link
              href={`/findings${filter === '' ? '' : `?${filter}`}`}
              className="link break-all font-medium"
            >
              {filter === '' ? 'All findings' : queryWords(filter)}
            </Link>
            : {countOf(open.count, 'finding')}
            {open.more ? ' and more' : ''} open today. You are told of those that open from now on.
          </p>
        )}
      </Panel>
      {open === null ? null : (
        <Panel title="What, when and where to">
          <RuleForm filter={filter} />
        </Panel>
      )}
    </>
  )
}
