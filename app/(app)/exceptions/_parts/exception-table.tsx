import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { RelativeTime } from '#app/_ui/relative-time.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { can } from '#lib/auth/can.ts'
import { viewer } from '#lib/auth/viewer.ts'
import { REASON_WORDS } from '#lib/core/score/reason-code.ts'
import {
  type ExceptionRow,
  type ExceptionState,
  listExceptions,
} from '#lib/db/read/list-exceptions.ts'
import { EndButton } from './end-button.tsx'
import { ExceptionStateBadge } from './exception-state.tsx'
import { whatWords, whereWords } from './scope-words.ts'

const SIZE = 50

interface Props {
  readonly query: string
  readonly states: readonly ExceptionState[]
}

/** Exceptions, those that end first before the others. */
export async function ExceptionTable({ query, states }: Props) {
  const now = new Date()
  const who = await viewer()
  const found = await listExceptions(who.scope, database(), {
    now,
    states,
    after: new URLSearchParams(query).get('after'),
    size: SIZE + 1,
  })
  const rows = found.slice(0, SIZE)
  if (rows.length === 0) {
    return (
      <PanelEmpty
        kind="no-match"
        title="No exceptions"
        action={
          <Link href="/findings" className={buttonLook()}>
            Findings
          </Link>
        }
      >
        A finding is accepted for a time from its page, or many at once from the list of findings.
      </PanelEmpty>
    )
  }
  return (
    <>
      <DataTable
        caption="Exceptions"
        rows={rows}
        rowKey={({ id }) => id}
        columns={columnsOf(now).filter(({ id }) => id !== 'end' || can(who, 'accept-risk'))}
      />
      <Pager
        summary={`${countOf(rows.length, 'exception')} on this page`}
        first={new URLSearchParams(query).has('after') ? pageHref(query, null) : null}
        before={null}
        after={found.length > SIZE ? pageHref(query, rows.at(-1)?.id ?? null) : null}
      />
    </>
  )
}

function pageHref(query: string, after: string | null): string {
  const next = new URLSearchParams(query)
  for (const gone of ['after', 'granted', 'ended', 'findings']) next.delete(gone)
  if (after !== null) next.set('after', after)
  return next.size === 0 ? '/exceptions' : `/exceptions?${next}`
}

const columnsOf = (now: Date): readonly TableColumn<ExceptionRow>[] => [
  {
    id: 'what',
    header: 'Covers',
    cell: (row) => (
      <span id={row.id} className="block min-w-56 max-w-96 scroll-mt-24 whitespace-normal py-1">
        <span className="font-medium">{whatWords(row)}</span>
        <span className="block break-all text-xs text-muted">{whereWords(row)}</span>
      </span>
    ),
  },
  {
    id: 'state',
    header: 'State',
    cell: (row) => <ExceptionStateBadge exception={row} now={now} />,
  },
  {
    id: 'ends',
    header: 'Ends',
    cell: ({ expiresAt, endedAt }) => (
      <RelativeTime at={(endedAt ?? expiresAt).toISOString()} now={now.toISOString()} />
    ),
  },
  {
    id: 'why',
    header: 'Why',
    cell: ({ code, reason, ticket }) => (
      <span className="block min-w-48 max-w-80 whitespace-normal py-1">
        {reason}
        <span className="block text-xs text-muted">
          {ticket} · {REASON_WORDS[code]}
        </span>
      </span>
    ),
  },
  { id: 'owner', header: 'Owner', cell: ({ owner }) => owner },
  {
    id: 'granted',
    header: 'Granted',
    cell: ({ grantedBy, grantedAt }) => (
      <span className="block">
        <RelativeTime at={grantedAt.toISOString()} now={now.toISOString()} />
        <span className="block text-xs text-muted">{grantedBy}</span>
      </span>
    ),
  },
  {
    id: 'findings',
    header: 'Findings',
    align: 'right',
    cell: ({ findings, what }) => {
      const asked = what.kind === 'rule' ? `rule=${what.ruleId}` : `area=${what.area}`
      return (
        <Link href={`/findings?status=excepted&${asked}`} className="hover:underline">
          {count(findings)}
        </Link>
      )
    },
  },
  {
    id: 'end',
    header: 'End it',
    cell: ({ id, state, findings }) =>
      state === 'active' ? <EndButton id={id} findings={findings} /> : null,
  },
]
