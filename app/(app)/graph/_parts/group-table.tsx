import { EdgeVerdictBadge } from '#app/_access/edge-verdict-badge.tsx'
import { VERDICT_WORDS } from '#app/_access/edge-words.ts'
import { nodeWords } from '#app/_access/node-words.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { DataTable, type TableColumn } from '#app/_ui/table/data-table.tsx'
import { type GroupEdge, totalOf, worstOf } from '#lib/core/access/group-edge.ts'
import { EDGE_VERDICTS } from '#lib/core/graph/graph-edge.ts'
import type { GroupGraph } from '#lib/db/read/list-group-edges.ts'
import { groupEdgeHref, groupHref } from './group-href.ts'

interface Props {
  readonly graph: GroupGraph
  readonly query: string
}

/** The same as the drawing, a row for each line and each number inside a box. */
export function GroupTable({ graph: { edges, names }, query }: Props) {
  return (
    <DataTable
      caption="Edges by account"
      rows={edges}
      rowKey={({ from, to }) => `${from} ${to}`}
      columns={columnsOf(names, query)}
    />
  )
}

function columnsOf(
  names: ReadonlyMap<string, string>,
  query: string,
): readonly TableColumn<GroupEdge>[] {
  const end = (group: string) => <Group group={group} names={names} />
  return [
    { id: 'from', header: 'From', cell: ({ from }) => end(from) },
    { id: 'to', header: 'To', cell: ({ from, to }) => (from === to ? 'itself' : end(to)) },
    {
      id: 'worst',
      header: 'Worst verdict',
      cell: (edge) => <EdgeVerdictBadge verdict={worstOf(edge)} />,
    },
    ...EDGE_VERDICTS.map((verdict) => ({
      id: verdict,
      header: VERDICT_WORDS[verdict],
      align: 'right' as const,
      cell: (edge: GroupEdge) =>
        edge[verdict] === 0 ? <span className="text-faint">–</span> : count(edge[verdict]),
    })),
    {
      id: 'total',
      header: 'Edges',
      align: 'right',
      cell: (edge) => {
        const href = groupEdgeHref(edge, query)
        const number = count(totalOf(edge))
        return href === null ? (
          number
        ) : (
          <Link href={href} className="link" aria-label={`${number} edges, list them`}>
            {number}
          </Link>
        )
      },
    },
  ]
}

function Group({
  group,
  names,
}: {
  readonly group: string
  readonly names: ReadonlyMap<string, string>
}) {
  const { title, detail } = nodeWords(group, names)
  const href = groupHref(group)
  return (
    <span className="inline-flex items-baseline gap-2">
      {href === null ? (
        title
      ) : (
        <Link href={href} className="font-medium hover:underline">
          {title}
        </Link>
      )}
      <span className="numeric text-xs text-muted">{detail}</span>
    </span>
  )
}
