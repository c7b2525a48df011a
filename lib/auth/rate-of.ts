import { webDatabase } from '#lib/db/web-database.ts'
import { type RateLeft, type RateLimit, spendAndTell } from '#lib/db/write/spend-rate.ts'
import { type LimitName, RATE_LIMITS } from './rate-limits.ts'

export interface Asker {
  readonly viewerId: string | null
  readonly address: string | null
}

/** What is left of the limit that is nearer: the person's or the address's. */
export interface Rate extends RateLeft {
  readonly name: LimitName
  readonly points: number
  readonly seconds: number
}

/** Counts one more of something against who asks and from where, and tells what is left. */
export async function rateOf(what: LimitName, { viewerId, address }: Asker): Promise<Rate> {
  const { person, address: place } = RATE_LIMITS[what]
  const spend = async (kind: string, limit: Omit<RateLimit, 'name'>, key: string) => ({
    ...limit,
    ...(await spendAndTell(webDatabase(), { name: `${what}-${kind}`, ...limit }, key)),
    name: what,
  })
  const [ofPlace, ofPerson] = await Promise.all([
    spend('address', place, address ?? 'unknown'),
    person === null || viewerId === null ? null : spend('person', person, viewerId),
  ])
  if (ofPerson === null) return ofPlace
  return ofPlace.within && (!ofPerson.within || ofPerson.left <= ofPlace.left) ? ofPerson : ofPlace
}
