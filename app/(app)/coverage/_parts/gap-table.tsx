import { database } from '#app/_data/database.ts'
import type { AskedScope } from '#app/_data/scope-of.ts'
import { countOf } from '#app/_ui/count.ts'
import { Chips } from '#app/_ui/filters/chips.tsx'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { functionPathOfArn } from '#lib/core/model/function-place.ts'
import { type GapRow, listGaps } from '#lib/db/read/list-gaps.ts'

interface Props {
  readonly asked: AskedScope
  readonly query: string
}

const SIZE = 50
const MARK = /^\d{1,18}$/

export async function GapTable({ asked, query }: Props) {
  const params = new URLSearchParams(query)
  const mark = params.get('after') ?? ''
  const after = MARK.test(mark) ? mark : null
  const found = await listGaps(await viewerScope(), database(), {
    ...asked,
    reason: params.get('reason'),
    action: params.get('action'),
    after,
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  const without = (...names: readonly string[]) => {
    const next = new URLSearchParams(params)
    for (const name of ['after', ...names]) next.delete(name)
    return next.size === 0 ? '/coverage' : `/coverage?${next}`
  }
  const chips = ['reason', 'action', 'account'].flatMap((name) => {
    const value = params.get(name)
    return value === null ? [] : [{ name, value, without: without(name) }]
  })
  const last = rows.at(-1)
  const next = new URLSearchParams(params)
  if (last !== undefined) next.set('after', last.id)
  return (
    <div id="lost-reads">
      {chips.length === 0 ? null : (
        <div className="px-4 pt-3">
          <Chips chips={chips} clear="/coverage" />
        </div>
      )}
      {last === undefined ? (
        <PanelEmpty kind={chips.length === 0 ? 'none' : 'no-match'} title="No lost read matches" />
      ) : (
        <>
          <DataTable caption="Lost reads" rows={rows} rowKey={({ id }) => id} columns={COLUMNS} />
          <Pager
            summary={`${countOf(rows.length, 'lost read')} on this page`}
            first={after === null ? null : without()}
            before={null}
            after={found.length > SIZE ? `/coverage?${next}` : null}
          />
        </>
      )}
    </div>
  )
}

const COLUMNS: readonly TableColumn<GapRow>[] = [
  {
    id: 'account',
    header: 'Account',
    cell: ({ accountId, accountName }) => (
      <Link href={`/accounts/${accountId}`} className="hover:underline">
        {accountName ?? accountId}{' '}
        <span className="numeric font-mono text-xs text-muted">{accountId}</span>
      </Link>
    ),
  },
  { id: 'region', header: 'Region', cell: ({ region }) => region },
  {
    id: 'action',
    header: 'Call',
    cell: ({ action }) => <span className="font-mono text-xs">{action}</span>,
  },
  { id: 'subject', header: 'About', cell: ({ subject }) => <Subject subject={subject} /> },
  { id: 'reason', header: 'Why', cell: ({ reason }) => <Unknown why={reason} /> },
  {
    id: 'detail',
    header: 'AWS said',
    cell: ({ detail }) => (
      <span className="block min-w-96 max-w-[36rem] whitespace-normal text-xs text-muted">
        {detail}
      </span>
    ),
  },
]

function Subject({ subject }: { readonly subject: string | null }) {
  if (subject === null) return <span className="text-muted">the whole listing</span>
  const path = functionPathOfArn(subject)
  const name = subject.split(':function:').at(-1) ?? subject
  if (path === null) return <span className="font-mono text-xs">{subject}</span>
  return (
    <Link href={path} className="link">
      {name}
    </Link>
  )
}
