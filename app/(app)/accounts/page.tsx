import type { Metadata } from 'next'
import { database } from '#app/_data/database.ts'
import { type PageQuery, queryOf } from '#app/_data/query.ts'
import { scopeOf } from '#app/_data/scope-of.ts'
import { PageHeader } from '#app/_ui/page-header.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelBody } from '#app/_ui/panel/panel-body.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { ScorePanel } from '../scores/_parts/score-panel.tsx'
import { AccountSearch } from './_parts/account-search.tsx'
import { AccountTable } from './_parts/account-table.tsx'
import { UnitTree } from './_parts/unit-tree.tsx'

export const metadata: Metadata = { title: 'Accounts' }

export default async function AccountsPage({ searchParams }: { readonly searchParams: PageQuery }) {
  const query = await queryOf(searchParams)
  const units = await listUnits(await viewerScope(), database())
  const asked = scopeOf(query)
  const unit = units.find(({ id }) => id === asked.ou)
  return (
    <>
      <PageHeader
        title="Accounts"
        words={['Coverage', 'Why something is unknown', 'Scores']}
        about="The accounts of the organization by unit, and how reading each of them went."
      />
      {unit === undefined ? null : <ScorePanel asked={asked} />}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <Panel title="Units">
          <UnitTree units={units} chosen={asked.ou} />
        </Panel>
        <Panel title={unit === undefined ? 'All accounts' : unit.path} actions={<AccountSearch />}>
          <PanelBody key={query.toString()} what="The accounts" rows={10}>
            <AccountTable query={query.toString()} asked={asked} />
          </PanelBody>
        </Panel>
      </div>
    </>
  )
}
