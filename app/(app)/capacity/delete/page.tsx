import type { Metadata } from 'next'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { CapacityNav } from '../_parts/capacity-nav.tsx'
import { regionFacet } from '../_parts/facets.ts'
import { DeletionAnswerPanel } from './_parts/deletion-answer-panel.tsx'
import { DeletionForm } from './_parts/deletion-form.tsx'
import { parseDeletion } from './_parts/parse-deletion.ts'

export const metadata: Metadata = { title: 'Why can I not delete…' }

export default async function DeletionPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const asked = parseDeletion(query)
  return (
    <>
      <PageHeader
        title="Why can I not delete this subnet or security group?"
        about="EC2 refuses while an interface is in it or a rule names it. Interfaces of Lambda outlive their functions, and only Lambda can delete them: here is what holds each one."
      />
      <CapacityNav here="/capacity/delete" query={query} />
      <PanelBody what="The form" rows={1} rowHeight={56}>
        <RegionForm query={query} />
      </PanelBody>
      {asked.kind === 'mistake' ? <Notice kind="warning">{asked.problem}</Notice> : null}
      {asked.kind === 'subject' ? (
        <PanelBody key={query.toString()} what="The answer" rows={6}>
          <DeletionAnswerPanel region={asked.region} subject={asked.subject} />
        </PanelBody>
      ) : null}
    </>
  )
}

async function RegionForm({ query }: { readonly query: URLSearchParams }) {
  const { options } = await regionFacet()
  return (
    <DeletionForm
      regions={options.map(({ value }) => value)}
      region={query.get('region') ?? ''}
      id={query.get('id') ?? ''}
    />
  )
}
