import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { gap } from './aws/gap.ts'
import type { Collected } from './source.ts'

/** The answer of a single call: it came, or the source has failed. */
export async function collectOne(
  action: string | (() => string),
  read: () => Promise<readonly InventoryRecord[]>,
): Promise<Collected> {
  try {
    return { kind: 'complete', records: await read() }
  } catch (error) {
    return {
      kind: 'failed',
      gaps: [gap(error, { action: typeof action === 'string' ? action : action(), subject: null })],
    }
  }
}
