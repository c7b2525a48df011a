import { accountGroup } from '#lib/core/graph/account-group.ts'
import { CROSSINGS, type Crossing, crossingOf, type Places } from '#lib/core/graph/crossing.ts'
import type { EdgeUnit } from '#lib/core/graph/edge-unit.ts'
import {
  EDGE_VERDICTS,
  type EdgeKind,
  type EdgeReason,
  type EdgeVerdict,
  type GraphEdge,
} from '#lib/core/graph/graph-edge.ts'
import { type NodeKind, nodeKind } from '#lib/core/graph/node-key.ts'
import { textHash } from '#lib/core/graph/text-hash.ts'
import { residualText } from '#lib/core/policy/residual-text.ts'
import type { StatementRef } from '#lib/core/policy/statement-ref.ts'

/** An edge as it is stored and shown. */
export interface EdgeRow {
  readonly key: string
  readonly unit: string
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  readonly fromKind: NodeKind
  readonly fromAccount: string | null
  readonly toAccount: string | null
  /** Where the organization's picture draws the ends: an account, or the kind of node where no account can be named. */
  readonly fromGroup: string
  readonly toGroup: string
  readonly verdict: EdgeVerdict
  readonly verdictRank: number
  readonly crossing: Crossing
  readonly crossingRank: number
  /** Widest crossing first, then worst verdict. */
  readonly rank: number
  readonly reason: EdgeReason | null
  readonly condition: string | null
  /** Functions that it leads to: the members of a class. */
  readonly functions: number
  readonly by: readonly StatementRef[]
}

/** The edges of one unit as rows; of twins within it the surest stays. */
export function edgeRows(
  key: string,
  { edges, classes }: Pick<EdgeUnit, 'edges' | 'classes'>,
  places: Places,
): readonly EdgeRow[] {
  const members = new Map(classes.map((one) => [one.key, one.members.length]))
  const rows = new Map<string, EdgeRow>()
  for (const edge of edges) {
    const row = edgeRow(key, edge, { places, functions: members.get(edge.to) ?? 1 })
    const known = rows.get(row.key)
    if (known === undefined || row.verdictRank < known.verdictRank) rows.set(row.key, row)
  }
  return [...rows.values()]
}

function edgeRow(
  unit: string,
  edge: GraphEdge,
  { places, functions }: { readonly places: Places; readonly functions: number },
): EdgeRow {
  const { kind, from, to, fromAccount, toAccount, verdict, reason, condition, by } = edge
  const crossing = crossingOf(edge, places)
  const verdictRank = EDGE_VERDICTS.indexOf(verdict)
  const crossingRank = CROSSINGS.indexOf(crossing)
  return {
    key: textHash(JSON.stringify([unit, from, to, kind])),
    unit,
    kind,
    from,
    to,
    fromKind: nodeKind(from),
    fromAccount,
    toAccount,
    fromGroup: fromAccount ?? accountGroup(from),
    toGroup: toAccount ?? accountGroup(to),
    verdict,
    verdictRank,
    crossing,
    crossingRank,
    rank: crossingRank * EDGE_VERDICTS.length + verdictRank,
    reason,
    condition: condition === null ? null : residualText(condition),
    functions,
    by,
  }
}
