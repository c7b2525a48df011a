import type { Metadata } from 'next'
import { buttonLook } from '#app/_ui/button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { RunTable } from './_parts/run-table.tsx'

export const metadata: Metadata = { title: 'Runs' }

export default function RunsPage() {
  return (
    <>
      <PageHeader
        title="Runs"
        words={['Runs', 'Coverage']}
        about="Each pass over the organization. Pages show the newest published run; one that is still going on never replaces it."
        actions={
          <Link href="/runs/diff" className={buttonLook()}>
            Compare two runs
          </Link>
        }
      />
      <section aria-label="Runs" className="rounded-lg border border-line bg-surface">
        <PanelBody what="The runs" rows={8}>
          <RunTable />
        </PanelBody>
      </section>
    </>
  )
}
