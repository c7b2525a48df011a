import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { PageSizes } from '#app/_ui/table/page-sizes.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { parseTableView } from '#app/_ui/table/table-view.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { FUNCTION_COLUMNS } from '#lib/core/model/function-columns.ts'
import { countFilters, type FunctionFilters } from '#lib/core/model/function-filters.ts'
import type { Cursor, FunctionOrder } from '#lib/core/model/function-order.ts'
import { countFunctions } from '#lib/db/read/count-functions.ts'
import { listFunctions, MOST_MATCHES } from '#lib/db/read/list-functions.ts'
import { functionTableColumns } from './function-table-columns.tsx'
import { INITIAL_COLUMNS } from './initial-columns.ts'
import { pageHref } from './page-href.ts'

interface Props {
  readonly query: string
  readonly filters: FunctionFilters
  readonly order: FunctionOrder
}

export async function FunctionResults({ query, filters, order }: Props) {
  const scope = await viewerScope()
  const [page, total] = await Promise.all([
    listFunctions(scope, database(), { filters, order }),
    countFunctions(scope, database(), filters),
  ])
  if (page.rows.length === 0) return <NoFunctions filtered={countFilters(filters) > 0} />
  const ids = FUNCTION_COLUMNS.map(({ id }) => id)
  const view = parseTableView(new URLSearchParams(query), ids)
  const shown = [...new Set(['name', ...(view.columns ?? INITIAL_COLUMNS)])]
  const columns = functionTableColumns({ query, order, now: new Date().toISOString() })
  const hrefOf = (from: Cursor | null, backwards: boolean) =>
    from === null ? null : pageHref(query, { ...order, from, backwards })
  return (
    <>
      {page.cut ? (
        <Notice kind="warning" className="m-3">
          More than {count(MOST_MATCHES)} functions match. The list holds the first that were found:
          narrow the search to see the others.
        </Notice>
      ) : null}
      <DataTable
        caption="Functions"
        rows={page.rows}
        rowKey={(row) => row.key}
        dense={view.dense}
        columns={shown.flatMap((asked) => columns.filter(({ id }) => id === asked))}
      />
      <Pager
        summary={`${count(total.count)}${total.more ? '+' : ''} ${total.count === 1 ? 'function' : 'functions'}`}
        first={
          order.from === null ? null : pageHref(query, { ...order, from: null, backwards: false })
        }
        before={hrefOf(page.before, true)}
        after={hrefOf(page.after, false)}
      >
        <PageSizes size={order.size} hrefOf={(size) => pageHref(query, { ...order, size })} />
      </Pager>
    </>
  )
}

function NoFunctions({ filtered }: { readonly filtered: boolean }) {
  if (!filtered) {
    return (
      <PanelEmpty kind="not-collected" title="No functions collected yet">
        Start a run with <code className="font-mono">npm run collect</code>, or look at{' '}
        <Link href="/coverage" className="link">
          what could be read
        </Link>
        .
      </PanelEmpty>
    )
  }
  return (
    <PanelEmpty
      kind="no-match"
      title="No function matches"
      action={
        <Link href="/functions?view=none" className={buttonLook()}>
          Clear all filters
        </Link>
      }
    >
      A function that could not be read is not listed here:{' '}
      <Link href="/coverage" className="link">
        see what is missing
      </Link>
      .
    </PanelEmpty>
  )
}
