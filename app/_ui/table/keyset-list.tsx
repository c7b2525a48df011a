import type { ReactNode } from 'react'
import type { CapacityOrder } from '#lib/core/capacity/capacity-order.ts'
import type { KeysetCursor } from '#lib/core/model/keyset-order.ts'
import type { KeysetPage } from '#lib/db/read/keyset-page.ts'
import { buttonLook } from '../button.tsx'
import { count } from '../count.ts'
import { Link } from '../link.tsx'
import { PanelEmpty } from '../panel/panel-empty.tsx'
import { DataTable, type TableColumn } from './data-table.tsx'
import { orderHref } from './order-href.ts'
import { Pager } from './pager.tsx'

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
  /** In place of the list when there is nothing, unfiltered; absent where that means that nothing is known yet. */
  readonly empty?: ReactNode
}

/** A page of a keyset list with its pager. */
export function KeysetList<Row extends { readonly key: string }>(props: Props<Row>) {
  const { path, query, order, page, columns, caption, words, filtered, empty } = props
  if (page.rows.length === 0) {
    if (filtered) return <NoMatch path={path} what={words[0]} />
    return empty ?? <NothingYet what={words[1]} />
  }
  const at = (from: KeysetCursor | null, backwards: boolean) =>
    orderHref(path, query, { ...order, from, backwards })
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

const NothingYet = ({ what }: { readonly what: string }) => (
  <PanelEmpty kind="not-collected" title={`No ${what} known yet`}>
    They are worked out at the end of each run. Start one with{' '}
    <code className="font-mono">npm run collect</code>.
  </PanelEmpty>
)
