import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { gap } from './aws/gap.ts'
import type { Collected } from './source.ts'

export interface Sweep<Page> {
  readonly action: string
  readonly pages: AsyncIterable<Page>
  readonly normalize: (page: Page) => readonly InventoryRecord[]
}

/** Reads a listing to its end. Pages that came before a loss are kept, and the listing is then partial; without any it has failed. */
export async function collectPages<Page>(sweep: Sweep<Page>): Promise<Collected> {
  const records: InventoryRecord[] = []
  let pages = 0
  try {
    for await (const page of sweep.pages) {
      for (const record of sweep.normalize(page)) records.push(record)
      pages += 1
    }
  } catch (error) {
    const gaps = [gap(error, { action: sweep.action, subject: null })]
    return pages === 0 ? { kind: 'failed', gaps } : { kind: 'partial', records, gaps }
  }
  return { kind: 'complete', records }
}
