import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'

const HEALTH = z.object({ status: z.string() })

/** What the web server answers at /api/health, or null while it does not answer. */
export async function readHealth(address: string): Promise<string | null> {
  try {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(5_000) })
    return HEALTH.parse(await answer.json()).status
  } catch (error) {
    // Not listening yet, too busy to answer, or an answer that is not the product's.
    if (error instanceof TypeError || error instanceof SyntaxError) return null
    if (error instanceof z.ZodError) return null
    if (error instanceof DOMException && error.name === 'TimeoutError') return null
    throw error
  }
}

export interface Await {
  readonly address: string
  readonly isEnough: (status: string) => boolean
  readonly deadlineMs: number
  readonly isStopping: () => boolean
}

/** Asks until the status is enough; false when the deadline passes or the start is being stopped. */
export async function awaitHealth(input: Await): Promise<boolean> {
  const end = performance.now() + input.deadlineMs
  while (performance.now() < end && !input.isStopping()) {
    const status = await readHealth(input.address)
    if (status !== null && input.isEnough(status)) return true
    await delay(250)
  }
  return false
}
