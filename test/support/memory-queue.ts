import type { Attempt, Job, Queue } from '#collectors/queue.ts'

const ATTEMPTS = 3

/** The Queue without a database: jobs run in order, `inFlight` at a time, and a job that throws is tried again. */
export class MemoryQueue implements Queue {
  private readonly waiting: { readonly job: Job; readonly attempt: number }[] = []
  private readonly known = new Set<string>()
  readonly dead: { readonly job: Job; readonly error: unknown }[] = []
  readonly tried: Job[] = []

  async add(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) {
      const key = JSON.stringify(job)
      if (this.known.has(key)) continue
      this.known.add(key)
      this.waiting.push({ job, attempt: 1 })
    }
  }

  /** Unlike the real one it ends: when nothing waits and nothing runs. */
  async work({ inFlight, handle }: Parameters<Queue['work']>[0]): Promise<void> {
    const running = new Set<Promise<void>>()
    const signal = new AbortController().signal
    while (this.waiting.length > 0 || running.size > 0) {
      const next = running.size < inFlight ? this.waiting.shift() : undefined
      if (next === undefined) {
        await Promise.race(running)
        continue
      }
      const { job, attempt } = next
      this.tried.push(job)
      const token = String(attempt).padStart(4, '0')
      const one: Attempt = { job, token, signal, last: attempt === ATTEMPTS }
      const done = handle(one).then(
        () => this.settled(job),
        (error: unknown) => this.failed(job, attempt, error),
      )
      const tracked = done.finally(() => running.delete(tracked))
      running.add(tracked)
    }
  }

  async schedule(): Promise<void> {}

  async stop(): Promise<void> {}

  private settled(job: Job): void {
    this.known.delete(JSON.stringify(job))
  }

  private failed(job: Job, attempt: number, error: unknown): void {
    if (attempt < ATTEMPTS) this.waiting.push({ job, attempt: attempt + 1 })
    else {
      this.settled(job)
      this.dead.push({ job, error })
    }
  }
}
