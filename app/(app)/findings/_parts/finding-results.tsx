import { database } from '#app/_data/database.ts'
import { resourceName } from '#app/_data/resource-name.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { PageSizes } from '#app/_ui/table/page-sizes.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { SelectionProvider } from '#app/_ui/table/selection.tsx'
import { parseTableView } from '#app/_ui/table/table-view.ts'
import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import {
  countFindingFilters,
  type FindingFilters,
  printFindingFilters,
} from '#lib/core/model/finding-filters.ts'
import type { FindingOrder, FindingSort } from '#lib/core/model/finding-order.ts'
import type { FindingListing } from '#lib/core/model/finding-row.ts'
import type { Cursor } from '#lib/core/model/function-order.ts'
import { estimateFindings } from '#lib/db/read/estimate-findings.ts'
import { listFindings } from '#lib/db/read/list-findings.ts'
import { BulkBar } from '../_bulk/bulk-bar.tsx'
import { ListKeys } from '../_bulk/list-keys.tsx'
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

/** On the page of findings rows are selected and open beside the list; elsewhere each leads to its page. */
export async function FindingResults({ path, query, filters, order }: Props) {
  const who = await viewer()
  const now = new Date()
  const [page, total] = await Promise.all([
    listFindings(who.scope, database(), { filters, order, now }),
    estimateFindings(who.scope, database(), { filters, now }),
  ])
  if (page.rows.length === 0) return <NoFindings path={path} filters={filters} />
  const hrefTo = (next: Partial<FindingOrder>) =>
    findingPageHref(path, query, { ...order, ...next })
  const pageAt = (from: Cursor | null, backwards: boolean) =>
    from === null ? null : hrefTo({ from, backwards })
  const works = path === '/findings'
  const acts = works && (can(who, 'triage') || can(who, 'accept-risk'))
  const asked = new URLSearchParams(query)
  const table = (
    <DataTable
      caption="Findings"
      rows={page.rows}
      rowKey={({ key }) => key}
      dense={parseTableView(asked, []).dense}
      columns={columnsOf({ path, query, order, now, hrefTo })}
      current={works ? asked.get('open') : null}
      {...(acts ? { selectName } : {})}
    />
  )
  const pager = (
    <Pager
      summary={`${total.about ? 'about ' : ''}${count(total.count)} ${total.count === 1 ? 'finding' : 'findings'}`}
      first={order.from === null ? null : hrefTo({ from: null, backwards: false })}
      before={pageAt(page.before, true)}
      after={pageAt(page.after, false)}
    >
      <PageSizes size={order.size} hrefOf={(size) => hrefTo({ size })} />
    </Pager>
  )
  if (!acts) {
    return (
      <>
        {table}
        {pager}
      </>
    )
  }
  return (
    <SelectionProvider keys={page.rows.map(({ key }) => key)}>
      {table}
      <BulkBar
        query={printFindingFilters(filters).toString()}
        total={total.count}
        about={total.about}
        self={who.name}
        mayTriage={can(who, 'triage')}
        mayAccept={can(who, 'accept-risk')}
      />
      {pager}
      <ListKeys />
    </SelectionProvider>
  )
}

const selectName = (row: FindingListing): string => `${row.ruleId} on ${resourceName(row)}`

interface Drawing extends Pick<Props, 'path' | 'query' | 'order'> {
  readonly now: Date
  readonly hrefTo: (next: Partial<FindingOrder>) => string
}

function columnsOf({
  path,
  query,
  order,
  now,
  hrefTo,
}: Drawing): readonly TableColumn<FindingListing>[] {
  const view = parseTableView(
    new URLSearchParams(query),
    FINDING_TABLE_COLUMNS.map(({ id }) => id),
  )
  const at = { now: now.toISOString(), hrefOf: (key: string) => rowHref(path, query, key) }
  const shown = new Set(['rule', ...(view.columns ?? INITIAL_FINDING_COLUMNS)])
  return [...shown].flatMap((asked) =>
    FINDING_TABLE_COLUMNS.filter(({ id }) => id === asked).map(
      ({ id, header }): TableColumn<FindingListing> => ({
        id,
        header,
        cell: (row) => FINDING_CELLS[id](row, at),
        ...sortOf(id, order, (sort) => hrefTo({ sort, from: null, backwards: false })),
      }),
    ),
  )
}

function rowHref(path: string, query: string, key: string): string {
  if (path !== '/findings') return `/findings/${key}`
  const next = new URLSearchParams(query)
  next.set('open', key)
  return `/findings?${next}`
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
        <Link href="/findings?view=none" className={buttonLook()}>
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
