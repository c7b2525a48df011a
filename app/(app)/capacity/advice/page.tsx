import type { Metadata } from 'next'
import type { PageQuery } from '#app/_data/query.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { ADVICE_COLUMNS } from '#lib/core/capacity/advice-columns.ts'
import { ADVICE_CELLS } from '../_parts/advice-cells.tsx'
import { RowPage } from '../_parts/row-page.tsx'
import { drawn } from '../_parts/row-results.tsx'

export const metadata: Metadata = { title: 'Advice' }
const PATH = '/capacity/advice'
const COLUMNS = drawn(
  ADVICE_COLUMNS,
  [
    'vpc',
    'account',
    'region',
    'keep',
    'replace',
    'frees',
    'addresses',
    'subnets',
    'change',
    'held',
    'certain',
  ],
  ADVICE_CELLS,
)

export default function AdvicePage({ searchParams }: { readonly searchParams: PageQuery }) {
  return (
    <RowPage
      kind="advice"
      searchParams={searchParams}
      path={PATH}
      title="Advice"
      about="Sets of security groups that do the same, rule by rule. Functions that take one set in place of several share interfaces, and the others’ interfaces and addresses become free."
      csv="capacity-advice"
      search="VPC, group or function"
      facets={[]}
      columns={COLUMNS}
      words={['merge', 'merges']}
      empty={<PanelEmpty kind="none" title="No two sets of security groups in use do the same" />}
    />
  )
}
