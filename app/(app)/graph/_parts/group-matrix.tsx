import { VERDICT_WORDS } from '#app/_access/edge-words.ts'
import { nodeWords } from '#app/_access/node-words.ts'
import { cn } from '#app/_ui/cn.ts'
import { count } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { RowKeys } from '#app/_ui/table/row-keys.tsx'
import { type GroupEdge, totalOf, worstOf } from '#lib/core/access/group-edge.ts'
import type { EdgeVerdict } from '#lib/core/graph/graph-edge.ts'
import type { GroupGraph } from '#lib/db/read/list-group-edges.ts'
import { groupEdgeHref } from './group-href.ts'

/** Told apart by a sign, not by colour alone. */
const SIGNS: Readonly<Record<EdgeVerdict, { sign: string; look: string }>> = {
  proven: { sign: '●', look: 'bg-accent-soft text-accent' },
  unknown: { sign: '?', look: 'hatched text-ink' },
  conditional: { sign: '◐', look: 'bg-medium-soft text-medium' },
  broken: { sign: '✕', look: 'bg-sunken text-muted' },
}

interface Props {
  readonly graph: GroupGraph
  readonly query: string
}

/** The adjacency matrix: who calls in rows, who is called in columns. */
export function GroupMatrix({ graph: { edges, names }, query }: Props) {
  const rows = [...new Set(edges.map(({ from }) => from))].sort()
  const columns = [...new Set(edges.map(({ to }) => to))].sort()
  const at = new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge]))
  const title = (group: string) => nodeWords(group, names).title
  return (
    <RowKeys caption="Adjacency matrix">
      <table className="border-separate border-spacing-0 text-xs">
        <caption className="px-4 py-2 text-left text-muted">
          Callers in rows, what they call in columns.{' '}
          {Object.entries(SIGNS)
            .map(
              ([verdict, { sign }]) =>
                `${sign} ${VERDICT_WORDS[verdict as EdgeVerdict].toLowerCase()}`,
            )
            .join(', ')}
          : the worst of the cell.
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((group) => (
              <th
                key={group}
                scope="col"
                className="h-36 min-w-10 align-bottom font-normal"
                title={group}
              >
                <span className="inline-block max-h-32 rotate-180 truncate [writing-mode:vertical-rl]">
                  {title(group)}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((from) => (
            <tr key={from} className="hover:bg-sunken">
              <th scope="row" className="max-w-56 truncate px-4 text-left font-normal" title={from}>
                {title(from)}
              </th>
              {columns.map((to) => {
                const edge = at.get(`${from} ${to}`)
                return (
                  <td key={to} className="h-8 border border-line p-0 text-center">
                    {edge === undefined ? null : <Cell edge={edge} query={query} names={names} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </RowKeys>
  )
}

interface CellProps {
  readonly edge: GroupEdge
  readonly query: string
  readonly names: ReadonlyMap<string, string>
}

function Cell({ edge, query, names }: CellProps) {
  const { sign, look } = SIGNS[worstOf(edge)]
  const href = groupEdgeHref(edge, query)
  const number = count(totalOf(edge))
  const words = `${nodeWords(edge.from, names).title} to ${nodeWords(edge.to, names).title}: ${number} edges, at worst ${VERDICT_WORDS[worstOf(edge)].toLowerCase()}`
  const inner = (
    <>
      <span aria-hidden="true">{sign}</span> {number}
    </>
  )
  const shape = cn('numeric flex h-8 min-w-10 items-center justify-center gap-1 px-1', look)
  if (href === null) return <span className={shape}>{inner}</span>
  return (
    <Link href={href} aria-label={words} title={words} className={shape}>
      {inner}
    </Link>
  )
}
