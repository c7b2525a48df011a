import type { RecordFacts, RecordKind } from '#lib/core/model/inventory.ts'

/** A record that must be found: by `find` among its kind in its account·Region, holding `facts`. */
export type Expected = {
  readonly [K in RecordKind]: {
    readonly kind: K
    readonly accountId: string
    readonly region: string
    readonly find: Partial<RecordFacts[K]>
    readonly facts: Partial<RecordFacts[K]>
  }
}[RecordKind]

export interface Place {
  readonly accountId: string
  readonly region: string
}

/** Writes expectations down for one account·Region. */
export function expectationsAt(place: Place) {
  const records: Expected[] = []
  const expect = <K extends RecordKind>(
    kind: K,
    find: Partial<RecordFacts[K]>,
    facts: Partial<RecordFacts[K]> = {},
  ): void => {
    records.push({ ...place, kind, find, facts } as Extract<Expected, { kind: K }>)
  }
  return { records, expect }
}
