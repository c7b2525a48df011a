import { EdgeVerdictBadge } from '#app/_access/edge-verdict-badge.tsx'
import { nodeWords } from '#app/_access/node-words.ts'
import { BriefList } from '#app/_brief/brief-list.tsx'
import { database } from '#app/_data/database.ts'
import { countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { groupEdgeHref } from '#app/(app)/graph/_parts/group-href.ts'
import { viewerScope } from '#lib/auth/viewer.ts'
import { NO_ACCESS_FILTERS } from '#lib/core/access/access-filters.ts'
import { type GroupEdge, totalOf, worstOf } from '#lib/core/access/group-edge.ts'
import { type GroupGraph, listGroupEdges } from '#lib/db/read/list-group-edges.ts'

const SHOWN = 5
const MOST = 200

/** With whom the account's functions call and are called. */
export async function Neighbours({ accountId }: { readonly accountId: string }) {
  const graph = await listGroupEdges(await viewerScope(), database(), {
    filters: { ...NO_ACCESS_FILTERS, accounts: [accountId] },
    by: 'account',
    limit: MOST,
  })
  const into = graph.edges.filter(({ from, to }) => to === accountId && from !== accountId)
  const out = graph.edges.filter(({ from, to }) => from === accountId && to !== accountId)
  const within = graph.edges.filter(({ from, to }) => from === to)
  return (
    <>
      <div className="grid grid-cols-1 sm:grid-cols-2 sm:divide-x sm:divide-line">
        <Side title="Who can call into it" end="from" edges={into} names={graph.names} />
        <Side title="What it can call" end="to" edges={out} names={graph.names} />
      </div>
      <p className="numeric border-t border-line px-4 py-2 text-xs text-muted">
        {countOf(
          within.reduce((sum, edge) => sum + totalOf(edge), 0),
          'edge',
        )}{' '}
        within the account.{' '}
        <Link href={`/graph?account=${accountId}`} className="link">
          Draw it
        </Link>
      </p>
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly end: 'from' | 'to'
  readonly edges: readonly GroupEdge[]
  readonly names: GroupGraph['names']
}

function Side({ title, end, edges, names }: SideProps) {
  return (
    <div className="min-w-0">
      <h3 className="px-4 py-2 text-xs font-medium text-muted">
        {title} · {countOf(edges.length, 'neighbour')}
      </h3>
      {edges.length === 0 ? (
        <PanelEmpty kind="none" title="Nobody, as far as policies could be read" />
      ) : (
        <BriefList
          label={title}
          items={edges.slice(0, SHOWN).map((edge) => {
            const { title: name, detail } = nodeWords(edge[end], names)
            return {
              key: `${edge.from} ${edge.to}`,
              href: groupEdgeHref(edge, '') ?? '/graph',
              name,
              where: `${detail} · ${countOf(totalOf(edge), 'edge')}`,
              mark: <EdgeVerdictBadge verdict={worstOf(edge)} />,
            }
          })}
        />
      )}
    </div>
  )
}
