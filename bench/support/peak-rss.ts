const EVERY_MS = 20

/** Runs the work and says how much memory this process held at the most, in MB, and how long it took. */
export async function withPeakRss<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly peakRssMb: number; readonly seconds: number }> {
  let peak = process.memoryUsage.rss()
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, EVERY_MS)
  const started = performance.now()
  try {
    const result = await work()
    return { result, peakRssMb: peak / 2 ** 20, seconds: (performance.now() - started) / 1_000 }
  } finally {
    clearInterval(timer)
  }
}
