import type { Log } from '#lib/log.ts'

/** Something that the worker looks after beside runs. Any number of workers may: each piece of work is taken by one. */
export interface Errand {
  readonly name: string
  readonly everyMs: number
  /** Does one piece of work; false when there is none. */
  readonly perform: (signal: AbortSignal) => Promise<boolean>
}

export interface Errands {
  /** Takes no new work, and waits for what is at hand. */
  readonly stop: () => Promise<void>
}

/** Performs each errand by itself, one piece after the other while there is work, then looks again after a while. */
export function startErrands(errands: readonly Errand[], log: Pick<Log, 'warn'>): Errands {
  const stopping = new AbortController()
  const done = errands.map((errand) => loop(errand, stopping.signal, log))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(done)
    },
  }
}

async function loop(errand: Errand, signal: AbortSignal, log: Pick<Log, 'warn'>): Promise<void> {
  while (!signal.aborted) {
    const more = await performed(errand, signal, log)
    if (!more) await pause(errand.everyMs, signal)
  }
}

/** A failure is told and not the end: the database may be away for a moment, and the work is still there afterwards. */
async function performed(
  { name, perform }: Errand,
  signal: AbortSignal,
  log: Pick<Log, 'warn'>,
): Promise<boolean> {
  try {
    return await perform(signal)
  } catch (err) {
    log.warn({ err, errand: name }, 'an errand failed')
    return false
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, ms)
  signal.addEventListener('abort', () => resolve(), { once: true })
  if (signal.aborted) resolve()
  return promise.finally(() => clearTimeout(timer))
}
