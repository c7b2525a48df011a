import type { EdgeRow } from './edge-row.ts'

/** An end of an edge in an account of the organization that the viewer may not see. */
export const HIDDEN = 'hidden'

/** An edge as a viewer may see it: of an account outside their scope nothing is told but that there is one. */
export type ShownEdge = Omit<EdgeRow, 'unit' | 'verdictRank' | 'crossingRank'>

export interface StoredEdge extends ShownEdge {
  /** Whether the accounts at the ends belong to the organization. */
  readonly fromOurs: boolean
  readonly toOurs: boolean
}

/** The edge without what belongs to accounts that the viewer may not see. */
export function shownEdge(edge: StoredEdge, sees: (accountId: string) => boolean): ShownEdge {
  const { fromOurs, toOurs, ...shown } = edge
  const { fromAccount, toAccount } = edge
  const hidesFrom = fromOurs && fromAccount !== null && !sees(fromAccount)
  const hidesTo = toOurs && toAccount !== null && !sees(toAccount)
  if (!hidesFrom && !hidesTo) return shown
  return {
    ...shown,
    ...(hidesFrom ? { from: HIDDEN, fromGroup: HIDDEN, fromAccount: null } : {}),
    ...(hidesTo ? { to: HIDDEN, toGroup: HIDDEN, toAccount: null } : {}),
    condition: null,
    by: shown.by.filter(({ layer }) => (layer === 'resource' ? !hidesTo : !hidesFrom)),
  }
}
