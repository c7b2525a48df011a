import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { parseTableView } from '#app/_ui/table/table-view.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { countFindingFilters, type FindingFilters } from '#lib/core/model/finding-filters.ts'
import type { FindingOrder, FindingSort } from '#lib/core/model/finding-order.ts'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import type { Cursor } from '#lib/core/model/function-order.ts'
import { countFindings } from '#lib/db/read/count-findings.ts'
import { listFindings } from '#lib/db/read/list-findings.ts'
import { FINDING_CELLS } from './finding-cells.tsx'
import { FINDING_TABLE_COLUMNS, INITIAL_FINDING_COLUMNS } from './finding-columns.ts'
import { findingPageHref } from './finding-page-href.ts'

interface Props {
  /** The page that the list stands on. */
  readonly path: string
  readonly query: string
  readonly filters: FindingFilters
  readonly order: FindingOrder
}

export async function FindingResults({ path, query, filters, order }: Props) {
  const scope = await viewerScope()
  const now = new Date()
  const [page, total] = await Promise.all([
    listFindings(scope, database(), { filters, order, now }),
    countFindings(scope, database(), { filters, now }),
  ])
  if (page.rows.length === 0) return <NoFindings path={path} filters={filters} />
  const hrefTo = (next: Partial<FindingOrder>) =>
    findingPageHref(path, query, { ...order, ...next })
  const pageAt = (from: Cursor | null, backwards: boolean) =>
    from === null ? null : hrefTo({ from, backwards })
  const view = parseTableView(
    new URLSearchParams(query),
    FINDING_TABLE_COLUMNS.map(({ id }) => id),
  )
  const shown = ['rule', ...(view.columns ?? INITIAL_FINDING_COLUMNS)]
  const columns = FINDING_TABLE_COLUMNS.filter(({ id }) => shown.includes(id)).map(
    ({ id, header }): TableColumn<FindingListing> => ({
      id,
      header,
      cell: (row) => FINDING_CELLS[id](row, now.toISOString()),
      ...sortOf(id, order, (sort) => hrefTo({ sort, from: null, backwards: false })),
    }),
  )
  return (
    <>
      <DataTable
        caption="Findings"
        rows={page.rows}
        rowKey={({ key }) => key}
        dense={view.dense}
        columns={columns}
      />
      <Pager
        summary={`${count(total.count)}${total.more ? '+' : ''} ${total.count === 1 ? 'finding' : 'findings'}`}
        first={order.from === null ? null : hrefTo({ from: null, backwards: false })}
        before={pageAt(page.before, true)}
        after={pageAt(page.after, false)}
      />
    </>
  )
}

/** Severity sorts one way, the worst first; age both ways. */
function sortOf(
  id: string,
  { sort }: FindingOrder,
  href: (sort: FindingSort) => string,
): Pick<TableColumn<FindingListing>, 'sort'> {
  if (id === 'severity') {
    return { sort: { href: href('severity'), state: sort === 'severity' ? 'descending' : 'none' } }
  }
  if (id !== 'opened') return {}
  const states = { newest: 'descending', oldest: 'ascending', severity: 'none' } as const
  return { sort: { href: href(sort === 'newest' ? 'oldest' : 'newest'), state: states[sort] } }
}

function NoFindings({ path, filters }: Pick<Props, 'path' | 'filters'>) {
  if (path !== '/findings' || countFindingFilters(filters) === 0) {
    return (
      <PanelEmpty kind="none" title="Nothing was found">
        What could not be judged is no pass:{' '}
        <Link href="/coverage" className="link">
          see what is missing
        </Link>
      </PanelEmpty>
    )
  }
  return (
    <PanelEmpty
      kind="no-match"
      title="No finding matches"
      action={
        <Link href="/findings" className={buttonLook()}>
          Clear all filters
        </Link>
      }
    >
      What could not be judged is not listed here:{' '}
      <Link href="/rules" className="link">
        the rules count what is unknown
      </Link>
      .
    </PanelEmpty>
  )
}
