import type { JobAttemptRef, Pace, QueueClient } from './queue-client.ts'

interface Claim extends JobAttemptRef {
  readonly queue: string
  readonly abort: AbortController
}

/** The jobs that this process holds. It says so to the queue every few seconds, and aborts those that it lost. */
export class Claims {
  private readonly held = new Map<string, Claim>()
  private readonly client: QueueClient
  private readonly onError: (error: Error) => void
  private readonly timer: NodeJS.Timeout

  constructor(
    client: QueueClient,
    { onError, pace }: { readonly onError: (error: Error) => void; readonly pace: Pace },
  ) {
    this.client = client
    this.onError = onError
    this.timer = setInterval(() => void this.beat(), pace.heartbeatMs)
  }

  get size(): number {
    return this.held.size
  }

  take(queue: string, { id, retryCount }: JobAttemptRef): AbortSignal {
    const abort = new AbortController()
    this.held.set(id, { queue, id, retryCount, abort })
    return abort.signal
  }

  release(id: string): void {
    this.held.delete(id)
  }

  abortAll(reason: Error): void {
    for (const { abort } of this.held.values()) abort.abort(reason)
  }

  close(): void {
    clearInterval(this.timer)
  }

  async beat(): Promise<void> {
    for (const [queue, claims] of Map.groupBy(this.held.values(), (claim) => claim.queue)) {
      try {
        await this.beatQueue(queue, claims)
      } catch (error) {
        // A heartbeat that could not run says nothing about the claims.
        this.onError(error instanceof Error ? error : new Error(String(error)))
      }
    }
  }

  private async beatQueue(queue: string, claims: readonly Claim[]): Promise<void> {
    if ((await this.client.touch(queue, claims)) === claims.length) return
    for (const claim of claims) {
      if (!this.held.has(claim.id) || (await this.client.touch(queue, [claim])) === 1) continue
      claim.abort.abort(new Error('The queue has given this job to another attempt.'))
    }
  }
}
