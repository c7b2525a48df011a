import type { Metadata } from 'next'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { requirePermission } from '#lib/auth/require-permission.ts'
import { PeopleTable } from './_parts/people-table.tsx'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage() {
  await requirePermission('manage-grants')
  return (
    <>
      <PageHeader
        title="People"
        about="Whoever has signed in. What they may see is told by grants; who is disabled is out with the next request and cannot sign in again."
      />
      <Panel title="Have signed in">
        <PanelBody what="The people">
          <PeopleTable />
        </PanelBody>
      </Panel>
    </>
  )
}
