import type { ReactNode } from 'react'
import { bytes } from '#app/_ui/bytes.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { RuntimeName } from '#app/_ui/runtime-name.tsx'
import type { TableColumn } from '#app/_ui/table/data-table.tsx'
import {
  FUNCTION_COLUMNS,
  type FunctionColumnId,
  type FunctionListing,
} from '#lib/core/model/function-columns.ts'
import {
  FUNCTION_SORTS,
  type FunctionOrder,
  type FunctionSort,
} from '#lib/core/model/function-order.ts'
import { functionPath } from '#lib/core/model/function-place.ts'
import { pageHref } from './page-href.ts'

interface Input {
  readonly query: string
  readonly order: FunctionOrder
  readonly now: string
}

const RIGHT: readonly FunctionColumnId[] = ['memory', 'timeout', 'size', 'layers']
const DESCENDING_FIRST: readonly FunctionSort[] = ['memory', 'timeout', 'size', 'modified']

/** FUNCTION_COLUMNS as the screen draws them. */
export function functionTableColumns({
  query,
  order,
  now,
}: Input): readonly TableColumn<FunctionListing>[] {
  return FUNCTION_COLUMNS.map(({ id, title, value }) => {
    const sort = FUNCTION_SORTS.find((name) => name === id)
    return {
      id,
      header: title,
      align: RIGHT.includes(id) ? 'right' : 'left',
      cell: (row) => CELLS[id]?.(row, now) ?? plain(value(row)),
      ...(sort === undefined ? {} : { sort: sortLink(query, order, sort) }),
    }
  })
}

function sortLink(query: string, order: FunctionOrder, sort: FunctionSort) {
  const active = order.sort === sort
  const descending = active ? !order.descending : DESCENDING_FIRST.includes(sort)
  const href = pageHref(query, { ...order, sort, descending, from: null, backwards: false })
  const state = !active ? 'none' : order.descending ? 'descending' : 'ascending'
  return { href, state } as const
}

const none = <span className="text-faint">–</span>

const plain = (value: string | number | null): ReactNode =>
  value === null || value === '' ? none : <span className="whitespace-nowrap">{value}</span>

const CELLS: Readonly<
  Partial<Record<FunctionColumnId, (row: FunctionListing, now: string) => ReactNode>>
> = {
  name: (row) => (
    <Link
      href={functionPath(row)}
      className="block min-w-44 max-w-96 truncate py-0.5 font-medium hover:underline"
      title={row.functionName}
    >
      {row.functionName}
    </Link>
  ),
  account: (row) => (
    <span className="whitespace-nowrap">
      {row.accountName === null ? null : <span className="mr-2">{row.accountName}</span>}
      <span className="numeric font-mono text-xs text-muted">{row.accountId}</span>
    </span>
  ),
  runtime: (row) => <RuntimeName runtime={row.runtime} packageType={row.packageType} />,
  memory: (row) => (row.memoryMb === null ? none : `${count(row.memoryMb)} MB`),
  timeout: (row) => (row.timeoutSeconds === null ? none : `${count(row.timeoutSeconds)} s`),
  size: (row) => (row.codeSizeBytes === null ? none : bytes(Number(row.codeSizeBytes))),
  vpc: (row) =>
    row.inVpc ? <span className="font-mono text-xs">{row.vpcId ?? 'attached'}</span> : none,
  role: (row) => <span className="font-mono text-xs">{row.roleArn?.split('/').at(-1) ?? '–'}</span>,
  arn: (row) => <span className="whitespace-nowrap font-mono text-xs">{row.key}</span>,
  modified: (row, now) =>
    row.lastModifiedAt === null ? (
      none
    ) : (
      <RelativeTime at={row.lastModifiedAt.toISOString()} now={now} className="whitespace-nowrap" />
    ),
  vanished: (row, now) =>
    row.vanishedAt === null ? none : <RelativeTime at={row.vanishedAt.toISOString()} now={now} />,
}
