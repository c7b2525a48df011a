import type { RecordFacts } from '#lib/core/model/inventory.ts'
import { collectPages, type Sweep } from './collect-pages.ts'
import { PRESENCE_PARTS } from './presence.ts'
import type { Collected } from './source.ts'
import type { RegionTarget, Target } from './target.ts'

/** Reads a network listing where Lambda has anything at all, and leaves the Region alone where it has not. */
export async function collectNetwork<Page>(
  target: RegionTarget,
  sweep: Sweep<Page>,
): Promise<Collected> {
  const idle = await target.presence.idle(PRESENCE_PARTS)
  if (idle !== null) return idle
  return collectPages(sweep)
}

/** A record of a network resource, by its id within the account·Region that listed it. */
export const networkRecord = <K extends NetworkKind>(
  target: Target,
  kind: K,
  facts: RecordFacts[K],
) => ({
  kind,
  key: `${target.accountId}/${target.region}/${facts.id}`,
  facts,
})

type NetworkKind = {
  [K in keyof RecordFacts]: RecordFacts[K] extends { readonly id: string } ? K : never
}[keyof RecordFacts]
