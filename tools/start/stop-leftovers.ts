import { setTimeout as delay } from 'node:timers/promises'
import { commandOf } from './command-of.ts'

const signalGroup = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Ends the processes that a killed start left running; each leads a process group of its own. */
export async function stopLeftovers(pids: readonly number[]): Promise<void> {
  for (const pid of pids) signalGroup(pid, 'SIGTERM')
  const end = performance.now() + 5_000
  const anyLeft = () => pids.some((pid) => (commandOf(pid) ?? '') !== '')
  while (anyLeft() && performance.now() < end) await delay(50)
  if (anyLeft()) for (const pid of pids) signalGroup(pid, 'SIGKILL')
}
