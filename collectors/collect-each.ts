import type { Gap } from '#lib/core/model/coverage.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { classifyError, isPassing } from './aws/classify-error.ts'
import { gap } from './aws/gap.ts'
import { eachOf, Feed } from './feed.ts'
import type { Collected } from './source.ts'

export interface Questions<T> {
  readonly action: string
  readonly feed: Feed<T>
  /** The key of the record that an answer belongs to. */
  readonly subject: (item: T) => string
  readonly read: (item: T) => Promise<readonly InventoryRecord[]>
  /** Left out: every item is asked. */
  readonly asks?: (item: T) => boolean
}

const IN_FLIGHT = 8
/** So many refusals in a row from the start, and the action itself is refused: asking N times more would say the same. */
const REFUSALS = 5

interface Tally {
  readonly records: InventoryRecord[]
  readonly gaps: Gap[]
  answered: number
  stopped: boolean
}

/** Asks one question about each item of a feed, beginning while the feed still grows. An absence is an answer. */
export async function collectEach<T>(questions: Questions<T>): Promise<Collected> {
  const tally: Tally = { records: [], gaps: [], answered: 0, stopped: false }
  const again = new Feed<T>()
  await eachOf(questions.feed, IN_FLIGHT, async (item) => {
    if (questions.asks !== undefined && !questions.asks(item)) return true
    const lost = await ask(questions, item, tally)
    if (lost !== null && isPassing(lost.reason)) again.push([item])
    else if (lost !== null) tally.gaps.push(lost)
    tally.stopped = tally.answered === 0 && tally.gaps.length >= REFUSALS
    return !tally.stopped
  })
  again.end(null)
  if (!tally.stopped) {
    await eachOf(again, 2, async (item) => {
      const lost = await ask(questions, item, tally)
      if (lost !== null) tally.gaps.push(lost)
      return true
    })
  }
  return conclude(questions.feed.lost, tally)
}

async function ask<T>(questions: Questions<T>, item: T, tally: Tally): Promise<Gap | null> {
  try {
    for (const record of await questions.read(item)) tally.records.push(record)
  } catch (error) {
    if (classifyError(error) !== 'absent') {
      return gap(error, { action: questions.action, subject: questions.subject(item) })
    }
  }
  tally.answered += 1
  return null
}

function conclude(above: Gap | null, { records, gaps, answered }: Tally): Collected {
  const [first] = gaps
  if (answered === 0 && first !== undefined) {
    return { kind: 'failed', gaps: [{ ...first, subject: null }] }
  }
  const all = above === null ? gaps : [above, ...gaps]
  if (answered === 0 && above !== null) return { kind: 'failed', gaps: all }
  return all.length === 0 ? { kind: 'complete', records } : { kind: 'partial', records, gaps: all }
}
