import type { Snapshot } from '#lib/db/export/snapshot.ts'
import type { Sql } from '#lib/db/read/sql.ts'

/** Rows of `facts` with the name of their account, where the viewer may know it; `narrow` leaves of each what the viewer may know. */
export async function* namedFacts<Found, Shown>(
  snapshot: Snapshot,
  statement: Sql,
  narrow: (found: Found) => Shown,
): AsyncGenerator<readonly (Shown & { readonly accountName: string | null })[]> {
  type Row = { readonly facts: Found; readonly accountName: string | null }
  for await (const rows of snapshot.rows<Row>(statement)) {
    yield rows.map(({ facts, accountName }) => ({ ...narrow(facts), accountName }))
  }
}
