import { COMPUTE_KINDS, type ComputeKind, type Owner } from './compute-kind.ts'

/** One cell: who, and why in a sentence. */
export interface MatrixCell {
  readonly owner: Owner
  readonly reason: string
}

export interface MatrixRow<Id extends string = string> {
  readonly id: Id
  readonly title: string
  readonly source: `https://${string}`
  /** Null in the VPC column where an attachment changes nothing. */
  readonly cells: Readonly<Record<ComputeKind, MatrixCell | null>>
}

export type CellText = readonly [Owner, string]

/** A row from what holds for every column, and what differs. */
export function matrixRow<Id extends string>(input: {
  readonly id: Id
  readonly title: string
  readonly source: `https://${string}`
  readonly every: CellText
  readonly but?: Partial<Record<ComputeKind, CellText>>
}): MatrixRow<Id> {
  const { id, title, source, every, but = {} } = input
  const cells = {} as Record<ComputeKind, MatrixCell | null>
  for (const kind of COMPUTE_KINDS) {
    const text = but[kind] ?? (kind === 'lambda-in-vpc' ? null : every)
    cells[kind] = text === null ? null : { owner: text[0], reason: text[1] }
  }
  return { id, title, source, cells }
}
