import { EDGE_TABLE } from '#app/_access/edge-columns.tsx'
import { database } from '#app/_data/database.ts'
import { count, countOf } from '#app/_ui/count.ts'
import { Notice } from '#app/_ui/panel/notice.tsx'
import { Panel } from '#app/_ui/panel/panel.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { walkable } from '#lib/core/access/walkable.ts'
import { neighbourhood } from '#lib/core/graph/neighbourhood.ts'
import { readGraphAround } from '#lib/db/read/read-graph-around.ts'
import { LazyGraphCanvas } from '../../_parts/lazy-graph-canvas.tsx'
import { VerdictLegend } from '../../_parts/verdict-legend.tsx'
import { nodeDrawing } from './node-drawing.ts'

interface Props {
  readonly node: string
  readonly hops: number
}

const MOST_LINES = 150

/** Every edge within some hops of a node, drawn and listed. */
export async function AroundView({ node, hops }: Props) {
  const around = await readGraphAround(await viewerScope(), database(), {
    node,
    hops,
    way: 'both',
    limit: MOST_LINES,
  })
  const { index, shown } = walkable(around)
  const near = neighbourhood(index, node, { hops, limit: MOST_LINES })
  const edges = near.edges.flatMap((edge) => shown(edge) ?? [])
  if (edges.length === 0) {
    return (
      <Panel title="Around it">
        <PanelEmpty kind="none" title="No edge leads to it or from it">
          As far as it could be read, nobody is let in and it calls nobody.
        </PanelEmpty>
      </Panel>
    )
  }
  return (
    <>
      {around.truncated || near.truncated ? (
        <Notice kind="warning">
          There are more than {count(MOST_LINES)} edges this near: these are the first, widest
          crossing first.
        </Notice>
      ) : null}
      <Panel
        title="Around it"
        about={`${countOf(edges.length, 'edge')} within ${countOf(hops, 'hop')}`}
      >
        <LazyGraphCanvas drawing={nodeDrawing({ node, edges, around })} name="Around the node" />
        <VerdictLegend />
      </Panel>
      <Panel title="The same as a table">
        <DataTable
          caption="Edges around it"
          rows={edges}
          rowKey={({ key }) => key}
          columns={EDGE_TABLE}
        />
      </Panel>
    </>
  )
}
