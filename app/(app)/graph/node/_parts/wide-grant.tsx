import { EdgeVerdictBadge } from '#app/_access/edge-verdict-badge.tsx'
import { NodeLink } from '#app/_access/node-link.tsx'
import { StatementList } from '#app/_access/statement-list.tsx'
import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Pager } from '#app/_ui/table/pager.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type WideGrantUser, wideGrantUsers } from '#lib/core/access/wide-grant-users.ts'
import { readAccessRecords } from '#lib/db/read/read-access-records.ts'
import { readGraphAround } from '#lib/db/read/read-graph-around.ts'
import { readOrganization } from '#lib/db/read/read-organization.ts'

interface Props {
  readonly node: string
  readonly accountId: string
  /** Accounts after this one are asked. */
  readonly after: string
  readonly query: URLSearchParams
}

/** Accounts whose principals are asked for one page: more would take longer than one waits. */
const ACCOUNTS_A_PAGE = 20
const SHOWN = 200

/** Who of the viewer's accounts may really use a grant to everyone or to the organization. Nothing where there is no such grant. */
export async function WideGrant({ node, accountId, after, query }: Props) {
  const scope = await viewerScope()
  const { edges } = await readGraphAround(scope, database(), {
    node,
    hops: 1,
    way: 'in',
    limit: 500,
  })
  const wide = edges.filter(({ from }) => from === 'everyone' || from.startsWith('organization:'))
  const arns = [...new Set(wide.map(({ to }) => to))]
  if (arns.length === 0) return null
  const stored = await readOrganization(scope, database())
  const others = stored.accounts.map(({ id }): string => id).filter((id) => id !== accountId)
  const asked = others.filter((id) => id > after).slice(0, ACCOUNTS_A_PAGE)
  const records = await readAccessRecords(scope, database(), [accountId, ...asked])
  const users = arns.flatMap((arn) => wideGrantUsers({ stored, records, arn }))
  const more = others.at(-1) !== asked.at(-1)
  const at = (id: string | null) => {
    const next = new URLSearchParams(query)
    if (id === null) next.delete('wide')
    else next.set('wide', id)
    return `/graph/node?${next}`
  }
  return (
    <Panel
      title="Behind the wide grant"
      about="It lets everyone in, or the whole organization. These are the principals of your accounts whose own side allows it too, so that they really can."
    >
      {users.length === 0 ? (
        <PanelEmpty kind="none" title="Nobody of these accounts is allowed by its own side" />
      ) : (
        <UserTable users={users.slice(0, SHOWN)} />
      )}
      <Pager
        summary={`${countOf(users.length, 'principal')} of ${countOf(asked.length, 'account')}${users.length > SHOWN ? `, the first ${count(SHOWN)} shown` : ''}; ${countOf(others.length, 'account')} in all`}
        first={after === '' ? null : at(null)}
        before={null}
        after={more ? at(asked.at(-1) ?? null) : null}
      />
    </Panel>
  )
}

function UserTable({ users }: { readonly users: readonly WideGrantUser[] }) {
  return (
    <DataTable
      caption="Behind the wide grant"
      rows={users}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={[
        { id: 'who', header: 'Principal', cell: ({ from }) => <NodeLink node={from} /> },
        { id: 'to', header: 'Invokes', cell: ({ to }) => <NodeLink node={to} /> },
        {
          id: 'verdict',
          header: 'Verdict',
          cell: ({ verdict }) => <EdgeVerdictBadge verdict={verdict} />,
        },
        {
          id: 'condition',
          header: 'Hangs on',
          cell: ({ condition }) =>
            condition === null ? (
              <span className="text-faint">–</span>
            ) : (
              <span className="block max-w-96 whitespace-normal break-words text-xs">
                {condition}
              </span>
            ),
        },
        { id: 'by', header: 'Decided by', cell: ({ by }) => <StatementList by={by} /> },
      ]}
    />
  )
}
