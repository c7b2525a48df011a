import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { countOf } from '#app/_ui/count.ts'
import { SeenForm } from '#app/_ui/form/seen-form.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { countUnseenFailures } from '#lib/db/read/count-unseen-failures.ts'
import { RuleTable } from './_parts/rule-table.tsx'
import { seeNotices } from './_parts/see-failures.ts'

export const metadata: Metadata = { title: 'Notifications' }

export default async function NotificationsPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const viewer = await requirePermission('export')
  const [query, failures] = await Promise.all([
    queryOf(searchParams),
    countUnseenFailures(viewer.id, database()),
  ])
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
      {failures.notices === 0 ? null : (
        <SeenForm action={seeNotices}>
          {`${countOf(failures.notices, 'notice')} failed since you last looked. Each says why on its page.`}
        </SeenForm>
      )}
      <section aria-label="Notifications" className="rounded-lg border border-line bg-surface">
        <PanelBody what="Your notifications" rows={4}>
          <RuleTable />
        </PanelBody>
      </section>
    </>
  )
}
