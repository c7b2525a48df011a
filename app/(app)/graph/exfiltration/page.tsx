import type { Metadata } from 'next'
import { EdgeVerdictBadge } from '#app/_access/edge-verdict-badge.tsx'
import { NodeLink } from '#app/_access/node-link.tsx'
import { StatementList } from '#app/_access/statement-list.tsx'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { count } from '#app/_ui/count.ts'
import { CsvButton } from '#app/_ui/csv-button.tsx'
import { Misread } from '#app/_ui/filters/misread.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import {
  type AccessFilters,
  parseAccessFilters,
  printAccessFilters,
} from '#lib/core/access/access-filters.ts'
import { walkable } from '#lib/core/access/walkable.ts'
import { listWaysOut } from '#lib/db/read/list-ways-out.ts'

export const metadata: Metadata = { title: 'Ways out' }
const PATH = '/graph/exfiltration'
const MOST = 500

export default async function WaysOutPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const parsed = parseAccessFilters(await queryOf(searchParams))
  if (!parsed.ok) return <Misread title="Ways out" path={PATH} problem={parsed.problem} />
  const { filters } = parsed
  const asked = printAccessFilters({ ...filters, crossings: ['organization'] })
  return (
    <>
      <PageHeader
        trail={
          <Link href="/graph" className="link">
            Graph
          </Link>
        }
        title="Who can call out"
        about="Roles and users that can invoke functions outside the organization: what they send is recorded in somebody else’s trail."
        actions={<CsvButton href={`/api/export/edges?bom=1&${asked}`} what="these edges" />}
      />
      <section aria-label="Ways out" className="rounded-lg border border-line bg-surface">
        <PanelBody what="The ways out" rows={10}>
          <Ways filters={filters} />
        </PanelBody>
      </section>
    </>
  )
}

async function Ways({ filters }: { readonly filters: AccessFilters }) {
  const { edges, roleOf, cut } = await listWaysOut(await viewerScope(), database(), {
    filters,
    limit: MOST,
  })
  if (edges.length === 0) return <PanelEmpty kind="none" title="No way out was found" />
  const { index } = walkable({ edges, classes: new Map(), roleOf })
  return (
    <>
      {cut ? (
        <Notice kind="warning" className="m-3">
          The first {count(MOST)} are shown: choose an account or a unit.
        </Notice>
      ) : null}
      <DataTable
        caption="Ways out of the organization"
        rows={edges}
        rowKey={({ key }) => key}
        columns={[
          { id: 'who', header: 'Principal', cell: ({ from }) => <NodeLink node={from} /> },
          { id: 'where', header: 'Can invoke', cell: ({ to }) => <NodeLink node={to} /> },
          {
            id: 'verdict',
            header: 'Verdict',
            cell: ({ verdict }) => <EdgeVerdictBadge verdict={verdict} />,
          },
          {
            id: 'functions',
            header: 'Functions that run as it',
            cell: ({ from }) => {
              const runs = index.runAs(from)
              return runs.length === 0 ? (
                <span className="text-faint">None known</span>
              ) : (
                <Link href={`/functions?role=${encodeURIComponent(from)}`} className="link">
                  {runs
                    .slice(0, 2)
                    .map((arn) => arn.split(':').at(-1))
                    .join(', ')}
                  {runs.length > 2 ? ` and ${runs.length - 2} more` : ''}
                </Link>
              )
            },
          },
          { id: 'by', header: 'Decided by', cell: ({ by }) => <StatementList by={by} /> },
        ]}
      />
    </>
  )
}
