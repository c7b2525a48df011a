import type { ReactNode } from 'react'
import { buttonLook } from '#app/_ui/button.tsx'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { type CapacityOrder, printCapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import type { KeysetCursor } from '#lib/core/model/keyset-order.ts'
import type { KeysetPage } from '#lib/db/read/keyset-page.ts'

interface Props<Row> {
  readonly path: string
  readonly query: string
  readonly order: CapacityOrder
  readonly page: KeysetPage<Row>
  readonly columns: readonly TableColumn<Row>[]
  readonly caption: string
  /** "subnet", "subnets". */
  readonly words: readonly [string, string]
  readonly filtered: boolean
  readonly empty?: ReactNode
}

/** A page of a capacity list with its pager. */
export function CapacityList<Row extends { readonly key: string }>(props: Props<Row>) {
  const { path, query, order, page, columns, caption, words, filtered, empty } = props
  if (page.rows.length === 0)
    return filtered ? (
      <NoMatch path={path} what={words[0]} />
    ) : (
      (empty ?? <Nothing what={words[1]} />)
    )
  const hrefOf = (from: KeysetCursor | null, backwards: boolean) =>
    from === null ? null : orderHref(path, query, { ...order, from, backwards })
  return (
    <>
      <DataTable caption={caption} rows={page.rows} rowKey={(row) => row.key} columns={columns} />
      <Pager
        summary={`${count(page.count)}${page.more ? '+' : ''} ${page.count === 1 ? words[0] : words[1]}`}
        first={
          order.from === null
            ? null
            : orderHref(path, query, { ...order, from: null, backwards: false })
        }
        before={hrefOf(page.before, true)}
        after={hrefOf(page.after, false)}
      />
    </>
  )
}

/** The list with the same filters, in another order or at another page. */
export function orderHref(path: string, query: string, order: CapacityOrder): string {
  const next = new URLSearchParams(query)
  for (const name of ['sort', 'size', 'after', 'before']) next.delete(name)
  for (const [name, value] of printCapacityOrder(order)) next.set(name, value)
  return next.size === 0 ? path : `${path}?${next}`
}

const NoMatch = ({ path, what }: { readonly path: string; readonly what: string }) => (
  <PanelEmpty
    kind="no-match"
    title={`No ${what} matches`}
    action={
      <Link href={path} className={buttonLook()}>
        Clear all filters
      </Link>
    }
  >
    What could not be read is not listed here:{' '}
    <Link href="/coverage" className="link">
      see what is missing
    </Link>
    .
  </PanelEmpty>
)

const Nothing = ({ what }: { readonly what: string }) => (
  <PanelEmpty kind="not-collected" title={`No ${what} known yet`}>
    They are worked out at the end of each run. Start one with{' '}
    <code className="font-mono">npm run collect</code>.
  </PanelEmpty>
)
