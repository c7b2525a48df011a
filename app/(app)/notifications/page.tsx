import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { UnseenFailures } from '#app/_ui/shell/unseen-failures.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { RuleTable } from './_parts/rule-table.tsx'
import { seeNotices } from './_parts/see-failures.ts'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  await requirePermission('export')
  const query = await queryOf(searchParams)
  return (
    <>
      <PageHeader
        title="Notifications"
        about="What is sent to you, or to a tool of yours, when runs open findings. Each is signed, tried again when it is not taken, and says only what you may see at that time."
        actions={
          <Link href="/notifications/new" className={buttonLook()}>
            New notification
          </Link>
        }
      />
      {query.get('removed') === null ? null : (
        <Notice kind="info">The notification is removed, with its log.</Notice>
      )}
      <UnseenFailures of="notices" see={seeNotices} />
      <section aria-label="Notifications" className="rounded-lg border border-line bg-surface">
        <PanelBody what="Your notifications" rows={4}>
          <RuleTable />
        </PanelBody>
      </section>
    </>
  )
}
