import type { ShownEdge } from '#lib/core/access/shown-edge.ts'
import { count } from '../_ui/count.ts'
import type { TableColumn } from '../_ui/table/data-table.tsx'
import { EdgeVerdictBadge } from './edge-verdict-badge.tsx'
import { CROSSING_WORDS, KIND_WORDS, REASON_WORDS } from './edge-words.ts'
import { NodeLink } from './node-link.tsx'
import { StatementList } from './statement-list.tsx'

/** The edges table. */
export const EDGE_TABLE: readonly TableColumn<ShownEdge>[] = [
  { id: 'from', header: 'From', cell: ({ from }) => <NodeLink node={from} /> },
  {
    id: 'to',
    header: 'To',
    cell: ({ to, functions }) => (
      <>
        <NodeLink node={to} />
        {functions > 1 ? (
          <span className="text-xs text-muted">{count(functions)} functions</span>
        ) : null}
      </>
    ),
  },
  { id: 'kind', header: 'By', cell: ({ kind }) => KIND_WORDS[kind] },
  {
    id: 'verdict',
    header: 'Verdict',
    cell: ({ verdict }) => <EdgeVerdictBadge verdict={verdict} />,
  },
  { id: 'crossing', header: 'Crosses', cell: ({ crossing }) => CROSSING_WORDS[crossing] },
  {
    id: 'why',
    header: 'Why',
    cell: ({ reason, condition }) => (
      <span className="block min-w-48 max-w-80 whitespace-normal text-xs">
        {reason === null ? null : REASON_WORDS[reason]}
        {condition === null ? null : <span className="break-words">if {condition}</span>}
        {reason === null && condition === null ? <span className="text-faint">–</span> : null}
      </span>
    ),
  },
  {
    id: 'by',
    header: 'Decided by',
    cell: ({ by }) => (
      <div className="min-w-64">
        <StatementList by={by} />
      </div>
    ),
  },
]
