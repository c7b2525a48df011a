export interface Vitals {
  lcp: number
  /** The longest answer to a key or a click: with fewer than 50 of them that is what INP means. */
  inp: number
  cls: number
  scriptBytes: number
}

declare global {
  interface Window {
    demarcVitals: Vitals
  }
}

interface Shift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
}

interface Interaction extends PerformanceEntry {
  readonly interactionId?: number
}

/** Runs in the page before anything else does. The sum of all shifts is never less than CLS, which takes the worst five seconds. */
export function observeVitals(): void {
  const vitals: Vitals = { lcp: 0, inp: 0, cls: 0, scriptBytes: 0 }
  window.demarcVitals = vitals
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...(type === 'event' ? { durationThreshold: 16 } : {}),
    })
  watch('largest-contentful-paint', ({ startTime }) => {
    vitals.lcp = startTime
  })
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as Shift
    if (!hadRecentInput) vitals.cls += value
  })
  watch('event', (entry) => {
    const { interactionId = 0 } = entry as Interaction
    if (interactionId > 0) vitals.inp = Math.max(vitals.inp, entry.duration)
  })
  watch('resource', (entry) => {
    const { initiatorType, encodedBodySize } = entry as PerformanceResourceTiming
    if (initiatorType === 'script' || entry.name.endsWith('.js'))
      vitals.scriptBytes += encodedBodySize
  })
}
