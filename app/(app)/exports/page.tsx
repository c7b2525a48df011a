import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { UnseenFailures } from '#app/_ui/shell/unseen-failures.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { AuditPackForm } from './_parts/audit-pack-form.tsx'
import { ScheduleTable } from './_parts/schedule-table.tsx'
import { seeFiles } from './_parts/see-failures.ts'

export const metadata: Metadata = { title: 'Exports' }

export default async function ExportsPage({ searchParams }: { readonly searchParams: PageQuery }) {
  await requirePermission('export')
  const query = await queryOf(searchParams)
  return (
    <>
      <PageHeader
        title="Exports"
        about="Every list is a file: by the button on its page, by the API, or made for you again and again, with what you may see at that time."
        actions={
          <Link href="/exports/new" className={buttonLook()}>
            New schedule
          </Link>
        }
      />
      {query.get('removed') === null ? null : (
        <Notice kind="info">The schedule is removed, with its files.</Notice>
      )}
      <UnseenFailures of="files" see={seeFiles} />
      <Panel title="Audit pack" about="What an auditor is handed, whole">
        <AuditPackForm />
      </Panel>
      <Panel title="Scheduled exports">
        <PanelBody what="Your scheduled exports" rows={4}>
          <ScheduleTable />
        </PanelBody>
      </Panel>
    </>
  )
}
