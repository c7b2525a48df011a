import { setFlagsFromString } from 'node:v8'

const GROWTH_PERCENT = 40

/**
 * Lets the heap grow by less between two full collections, and the young generation no further than it has come: else V8
 * takes 128 MB for what lives for milliseconds, and lets a worker that holds 100 MB grow past 650 MB on a large machine.
 */
export function boundHeap(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
  setFlagsFromString('--semi-space-growth-factor=1')
}
