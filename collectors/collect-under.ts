import type { Gap } from '#lib/core/model/coverage.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { collectEach } from './collect-each.ts'
import { collectPages, type Sweep } from './collect-pages.ts'
import { Feed } from './feed.ts'
import type { Collected } from './source.ts'

export interface Listing<Page> extends Sweep<Page> {
  /** What is asked about each record of the listing; the records that it answers join the listing's. */
  readonly below: {
    readonly action: string
    readonly read: (above: InventoryRecord) => Promise<readonly InventoryRecord[]>
  }
}

/** Reads a listing and one question about each of its records, and adds up what came and what was lost. */
export async function collectUnder<Page>(listing: Listing<Page>): Promise<Collected> {
  const above = await collectPages(listing)
  if (above.kind === 'failed' || above.kind === 'skipped') return above
  const feed = new Feed<InventoryRecord>()
  feed.push(above.records)
  feed.end(null)
  const { action, read } = listing.below
  const below = await collectEach({ action, feed, subject: ({ key }) => key, read })
  return joined(above, below)
}

/** Two parts of one source's answer as one: complete only when both are. */
export function joined(one: Collected, other: Collected): Collected {
  const records = [...recordsOf(one), ...recordsOf(other)]
  const gaps = distinct([...gapsOf(one), ...gapsOf(other)])
  if (gaps.length === 0) return { kind: 'complete', records }
  if (records.length === 0 && (one.kind === 'failed' || other.kind === 'failed'))
    return { kind: 'failed', gaps }
  return { kind: 'partial', records, gaps }
}

/** What both lost to the same cause above them is one gap. */
const distinct = (gaps: readonly Gap[]): readonly Gap[] =>
  gaps.filter(
    ({ action, subject }, index) =>
      gaps.findIndex((one) => one.action === action && one.subject === subject) === index,
  )

const recordsOf = (collected: Collected) => ('records' in collected ? collected.records : [])
const gapsOf = (collected: Collected) => ('gaps' in collected ? collected.gaps : [])
