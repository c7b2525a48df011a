import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { scopeQuery } from '#app/_ui/shell/scope-query.ts'
import { UnlistedNote } from '../_overview/unlisted-note.tsx'
import { Matrix } from './_parts/matrix.tsx'
import { OwnerLegend } from './_parts/owner-legend.tsx'

export const metadata: Metadata = { title: 'Responsibility' }

export default async function ResponsibilityPage({
  searchParams,
}: {
  readonly searchParams: PageQuery
}) {
  const query = await queryOf(searchParams)
  const asked = scopeOf(query)
  return (
    <>
      <PageHeader
        title="Responsibility"
        words={['Whose job it is']}
        about={
          <>
            AWS looks after the cloud, you look after what you put in it: where one ends and the
            other begins depends on how the code runs. A container image, a custom runtime, a VPC or
            a pinned runtime version each move the line towards you. Every{' '}
            <Link href="/functions" className="link">
              function’s page
            </Link>{' '}
            draws its own.
          </>
        }
        actions={
          <CsvButton
            href={`/api/export/responsibility?bom=1&${scopeQuery(query)}`}
            what="the line of each function"
          />
        }
      />
      <section
        aria-label="What the words mean"
        className="rounded-lg border border-line bg-surface px-4 py-3"
      >
        <OwnerLegend />
      </section>
      <Panel
        title="The shared responsibility model"
        about="Each layer from the ground up, for each way to run code; the last column counts where your functions sit today"
      >
        <PanelBody what="The matrix" rows={26} rowHeight={30}>
          <UnlistedNote asked={asked} />
          <Matrix asked={asked} />
        </PanelBody>
      </Panel>
    </>
  )
}
