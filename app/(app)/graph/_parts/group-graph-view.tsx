import { database } from '#app/_data/database.ts'
import { buttonLook } from '#app/_ui/button.tsx'
import { count, countOf } from '#app/_ui/count.ts'
import { Link } from '#app/_ui/link.tsx'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { type AccessFilters, printAccessFilters } from '#lib/core/access/access-filters.ts'
import { type GroupGraph, listGroupEdges } from '#lib/db/read/list-group-edges.ts'
import { groupDrawing } from './group-drawing.ts'
import { GroupMatrix } from './group-matrix.tsx'
import { GroupTable } from './group-table.tsx'
import { LazyGraphCanvas } from './lazy-graph-canvas.tsx'
import { VerdictLegend } from './verdict-legend.tsx'
import { ViewSwitch } from './view-switch.tsx'

interface Props {
  readonly query: string
  readonly filters: AccessFilters
}

/** Lines that one can still tell apart. */
const MOST_LINES = 250
const MOST_CELLS = 3_600
/** Boxes between which one can still follow a line; of more, a matrix says more. */
const MOST_DRAWN = 40

/** The organization by account, or by unit where there are too many accounts: drawing or matrix, and the same as a table. */
export async function GroupGraphView({ query, filters }: Props) {
  const asked = new URLSearchParams(query)
  const by = asked.get('by') === 'unit' ? 'unit' : asked.get('by') === 'account' ? 'account' : null
  const graph = await listGroupEdges(await viewerScope(), database(), {
    filters,
    by,
    limit: MOST_LINES,
  })
  if (graph.edges.length === 0) return <NoEdges filtered={printAccessFilters(filters).size > 0} />
  const ends = new Set(graph.edges.flatMap(({ from, to }) => [from, to])).size
  const view = asked.get('view') ?? (ends > MOST_DRAWN ? 'matrix' : 'drawing')
  const isMatrix = view === 'matrix' && cellsOf(graph) <= MOST_CELLS
  const name = `Who can call what, by ${graph.by}`
  return (
    <>
      {graph.cut ? (
        <Notice kind="warning">
          Only the first {count(MOST_LINES)} are shown, widest crossing first: narrow the filters,
          or look by unit.
        </Notice>
      ) : null}
      <Panel
        title={graph.by === 'account' ? 'By account' : 'By organizational unit'}
        about={`${countOf(ends, 'place')}, ${countOf(graph.edges.length, 'line')}. Choose one to look closer.`}
        actions={<ViewSwitch query={query} by={graph.by} view={isMatrix ? 'matrix' : 'drawing'} />}
      >
        {isMatrix ? (
          <GroupMatrix graph={graph} query={query} />
        ) : (
          <>
            <LazyGraphCanvas drawing={groupDrawing(graph, query)} name={name} />
            <VerdictLegend />
          </>
        )}
      </Panel>
      <Panel title="The same as a table" about="Every line, and what stays within an account">
        <GroupTable graph={graph} query={query} />
      </Panel>
    </>
  )
}

const cellsOf = ({ edges }: GroupGraph): number =>
  new Set(edges.map(({ from }) => from)).size * new Set(edges.map(({ to }) => to)).size

function NoEdges({ filtered }: { readonly filtered: boolean }) {
  if (!filtered) {
    return (
      <PanelEmpty kind="not-collected" title="The graph is not worked out yet">
        It is at the end of each run.
      </PanelEmpty>
    )
  }
  return (
    <PanelEmpty
      kind="no-match"
      title="No edge matches"
      action={
        <Link href="/graph" className={buttonLook()}>
          Clear all filters
        </Link>
      }
    />
  )
}
