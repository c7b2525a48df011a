import type { JobAttemptRef, QueueClient } from './queue-client.ts'

const FLUSH_MS = 10

/** Finished jobs are said to be finished many at a time: one statement for all that end within a few milliseconds. */
export class Settlements {
  private readonly client: QueueClient
  private readonly onError: (error: Error) => void
  private waiting = new Map<string, JobAttemptRef[]>()
  private flushing: Promise<void> | null = null

  constructor(client: QueueClient, onError: (error: Error) => void) {
    this.client = client
    this.onError = onError
  }

  complete(queue: string, { id, retryCount }: JobAttemptRef): void {
    const attempts = this.waiting.get(queue) ?? []
    this.waiting.set(queue, attempts)
    attempts.push({ id, retryCount })
    this.flushing ??= this.flushSoon()
  }

  /** Resolves when everything that was completed before has been said. */
  async drained(): Promise<void> {
    while (this.flushing !== null) await this.flushing
  }

  private async flushSoon(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, FLUSH_MS))
    const batch = this.waiting
    this.waiting = new Map()
    for (const [queue, attempts] of batch) {
      // What cannot be said now is found out by the missing heartbeat: the job is done once more, which changes nothing.
      await this.client.complete(queue, attempts).catch(this.onError)
    }
    this.flushing = this.waiting.size > 0 ? this.flushSoon() : null
  }
}
