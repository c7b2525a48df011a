import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { can } from '#lib/auth/can.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { EXPORTS } from '#lib/export/exports.ts'
import { ScheduleForm } from './_parts/schedule-form.tsx'

export const metadata: Metadata = { title: 'New scheduled export' }

export default async function NewExportPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const viewer = await requirePermission('export')
  const query = await queryOf(searchParams)
  const asked = query.get('export') ?? 'findings'
  query.delete('export')
  const files = EXPORTS.filter(({ permission }) => can(viewer, permission))
  return (
    <>
      <PageHeader
        trail={
          <Link href="/exports" className="link">
            Exports
          </Link>
        }
        title="New scheduled export"
        about="Makes a file again and again. It holds what you may see at that time, and stays here for download."
      />
      <Panel title="Which file, when, and how many are kept">
        <ScheduleForm
          files={files.map(({ name, title, about }) => ({ name, title, about }))}
          asked={asked}
          filter={query.toString()}
        />
      </Panel>
    </>
  )
}
