import { EdgeVerdictBadge } from '#app/_access/edge-verdict-badge.tsx'
import { NodeLink } from '#app/_access/node-link.tsx'
import { StatementList } from '#app/_access/statement-list.tsx'
import { database } from '#app/_data/database.ts'
import { count } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { walkable } from '#lib/core/access/walkable.ts'
import { reachFrom, reachTo } from '#lib/core/graph/reach.ts'
import { readGraphAround } from '#lib/db/read/read-graph-around.ts'

interface Props {
  readonly node: string
  readonly hops: number
  readonly way: 'out' | 'in'
}

const MOST_EDGES = 2_000
const SHOWN = 200

const WORDS = {
  in: {
    title: 'What can reach it',
    about: 'Directly, or through functions that run as a role that may',
  },
  out: {
    title: 'What it could reach if it were taken over',
    about: 'By its execution role, and on through every function that this runs',
  },
} as const

/** Everything that can come to a node, or that it can come to, by the surest way. */
export async function ReachView({ node, hops, way }: Props) {
  const around = await readGraphAround(await viewerScope(), database(), {
    node,
    hops,
    way,
    limit: MOST_EDGES,
  })
  const { index, shown } = walkable(around)
  const reached = way === 'out' ? reachFrom(index, node, hops) : reachTo(index, node, hops)
  const { title, about } = WORDS[way]
  return (
    <Panel title={title} about={about}>
      {around.truncated ? (
        <Notice kind="warning" className="m-3">
          More than {count(MOST_EDGES)} edges lie on the way: this is not all of it.
        </Notice>
      ) : null}
      {reached.length === 0 ? (
        <PanelEmpty kind="none" title={`Nothing within ${hops} hops, as far as it could be read`} />
      ) : (
        <DataTable
          caption={title}
          rows={reached.slice(0, SHOWN)}
          rowKey={({ node: one }) => one}
          columns={[
            { id: 'node', header: 'Node', cell: ({ node: one }) => <NodeLink node={one} /> },
            {
              id: 'verdict',
              header: 'Verdict',
              cell: ({ verdict }) => <EdgeVerdictBadge verdict={verdict} />,
            },
            { id: 'hops', header: 'Hops', align: 'right', cell: (row) => row.hops },
            {
              id: 'by',
              header: 'Last step',
              cell: ({ previous }) => (previous === null ? '–' : <NodeLink node={previous} />),
            },
            {
              id: 'statements',
              header: 'Decided by',
              cell: ({ by }) => <StatementList by={(by && shown(by)?.by) ?? []} />,
            },
          ]}
        />
      )}
      {reached.length > SHOWN ? (
        <p className="border-t border-line px-4 py-2 text-muted">
          The first {count(SHOWN)} of {count(reached.length)}.
        </p>
      ) : null}
    </Panel>
  )
}
