import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '#app/_data/database.ts'
import { DefinitionList } from '#app/_ui/definition-list.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { queryWords } from '#app/_ui/query-words.ts'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { readExportSchedule } from '#lib/db/read/list-export-schedules.ts'
import { exportNamed } from '#lib/export/exports.ts'
import { whenWords } from '../_parts/when-words.ts'
import { FileTable } from './_parts/file-table.tsx'
import { ScheduleActions } from './_parts/schedule-actions.tsx'

export const metadata: Metadata = { title: 'Scheduled export' }

export default async function ExportPage({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>
}) {
  const { id } = await params
  const viewer = await requirePermission('export')
  const schedule = await readExportSchedule(viewer.id, database(), id)
  if (schedule === null) notFound()
  const table = exportNamed(schedule.export)
  return (
    <>
      <PageHeader
        trail={
          <Link href="/exports" className="link">
            Exports
          </Link>
        }
        title={schedule.name}
      />
      <Panel title="The schedule">
        <DefinitionList
          items={[
            { term: 'State', value: schedule.enabled ? 'On' : 'Off: nothing is made by itself' },
            { term: 'File', value: table === null ? schedule.export : table.title },
            {
              term: 'Filter',
              value: schedule.filter === '' ? 'None' : queryWords(schedule.filter),
            },
            { term: 'When', value: whenWords(schedule.cron) },
            { term: 'Kept', value: `The last ${schedule.keep}` },
          ]}
        />
        <ScheduleActions id={schedule.id} enabled={schedule.enabled} />
      </Panel>
      <Panel
        title="Files"
        about="The newest first; in Excel, import the column of account ids as text"
      >
        <PanelBody what="The files" rows={4}>
          <FileTable scheduleId={schedule.id} />
        </PanelBody>
      </Panel>
    </>
  )
}
