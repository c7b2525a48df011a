import { type CapacityOrder, printCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import type { KeysetCursor } from '#lib/core/model/keyset-order.ts'
import type { KeysetPage } from '#lib/db/read/keyset-page.ts'
import { buttonLook } from '../_ui/button.tsx'
import { count } from '../_ui/count.ts'
import { Link } from '../_ui/link.tsx'
import { PanelEmpty } from '../_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '../_ui/table/data-table.tsx'
import { Pager } from '../_ui/table/pager.tsx'

interface Props<Row> {
  readonly path: string
  readonly query: string
  readonly order: CapacityOrder
  readonly page: KeysetPage<Row>
  readonly columns: readonly TableColumn<Row>[]
  readonly caption: string
  /** "edge", "edges". */
  readonly words: readonly [string, string]
  readonly filtered: boolean
}

/** A page of a keyset list with its pager. */
export function KeysetList<Row extends { readonly key: string }>(props: Props<Row>) {
  const { path, query, order, page, columns, caption, words, filtered } = props
  if (page.rows.length === 0) return <Nothing path={path} what={words[1]} filtered={filtered} />
  const at = (from: KeysetCursor | null, backwards: boolean) =>
    pageHref(path, query, { ...order, from, backwards })
  return (
    <>
      <DataTable caption={caption} rows={page.rows} rowKey={(row) => row.key} columns={columns} />
      <Pager
        summary={`${count(page.count)}${page.more ? '+' : ''} ${page.count === 1 ? words[0] : words[1]}`}
        first={order.from === null ? null : at(null, false)}
        before={page.before === null ? null : at(page.before, true)}
        after={page.after === null ? null : at(page.after, false)}
      />
    </>
  )
}

function pageHref(path: string, query: string, order: CapacityOrder): string {
  const next = new URLSearchParams(query)
  for (const name of ['sort', 'size', 'after', 'before']) next.delete(name)
  for (const [name, value] of printCapacityOrder(order)) next.set(name, value)
  return next.size === 0 ? path : `${path}?${next}`
}

function Nothing(props: {
  readonly path: string
  readonly what: string
  readonly filtered: boolean
}) {
  const { path, what, filtered } = props
  if (!filtered) {
    return (
      <PanelEmpty kind="not-collected" title={`No ${what} known yet`}>
        They are worked out at the end of each run. Start one with{' '}
        <code className="font-mono">npm run collect</code>.
      </PanelEmpty>
    )
  }
  return (
    <PanelEmpty
      kind="no-match"
      title={`None of the ${what} matches`}
      action={
        <Link href={path} className={buttonLook()}>
          Clear all filters
        </Link>
      }
    />
  )
}
