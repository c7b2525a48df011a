import type { RecordFacts, RecordKind } from '#lib/core/model/inventory.ts'

export interface Place {
  readonly accountId: string
  readonly region: string
}

/** A record that must be found: by `find` among its kind in its account·Region, holding `facts`. */
export interface Expected extends Place {
  readonly kind: RecordKind
  readonly find: Readonly<Record<string, unknown>>
  readonly facts: Readonly<Record<string, unknown>>
}

/** Writes expectations down for one account·Region, checked against the kind's fields. */
export function expectationsAt({ accountId, region }: Place) {
  const records: Expected[] = []
  const expect = <K extends RecordKind>(
    kind: K,
    find: Partial<RecordFacts[K]>,
    facts: Partial<RecordFacts[K]> = {},
  ): void => {
    records.push({ accountId, region, kind, find: { ...find }, facts: { ...facts } })
  }
  return { records, expect }
}
