import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { RotatingFile } from './rotating-file.ts'

export interface PartSpec {
  /** How sentences call it: `the worker`. */
  readonly name: string
  readonly command: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly logFile: string
  readonly onLine?: (line: string) => void
}

export interface Part {
  readonly name: string
  readonly pid: number
  /** Settles when the process has ended, with a sentence that says how. */
  readonly ended: Promise<Ending>
  readonly stop: () => Promise<void>
}

export interface Ending {
  readonly clean: boolean
  readonly sentence: string
}

const LAST_LINES = 12
const STOP_GRACE_MS = 8_000

/** Starts one process of the product in a group of its own. Its output goes to a file; the last lines explain its end. */
export function startPart(spec: PartSpec): Part {
  const [program, ...args] = spec.command
  const child = spawn(program ?? process.execPath, args, {
    env: spec.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: a terminal's Ctrl-C reaches only the parent, which then stops the parts in order.
    detached: true,
  })
  const last = keepLines(child, spec)
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', (error) =>
      resolve({ clean: false, sentence: `${spec.name} could not be started: ${error.message}` }),
    )
    child.once('close', (code, signal) => resolve(endingOf({ spec, code, signal, last })))
  })
  return { name: spec.name, pid: child.pid ?? 0, ended, stop: () => stopChild(child, ended) }
}

const keepLines = (child: ChildProcess, spec: PartSpec): string[] => {
  const file = new RotatingFile(spec.logFile)
  const last: string[] = []
  let rest = ''
  const take = (chunk: Buffer) => {
    file.write(chunk)
    const lines = `${rest}${chunk.toString('utf8')}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      last.push(line)
      if (last.length > LAST_LINES) last.shift()
      spec.onLine?.(line)
    }
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  child.once('close', () => file.close())
  return last
}

interface End {
  readonly spec: PartSpec
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly last: readonly string[]
}

const endingOf = ({ spec, code, signal, last }: End): Ending => {
  if (code === 0) return { clean: true, sentence: `${spec.name} ended.` }
  const how = code === null ? `was ended by ${signal ?? 'a signal'}` : `ended with code ${code}`
  const reason = reasonIn(last)
  return {
    clean: false,
    sentence: `${spec.name} ${how}${reason === null ? '' : `: ${reason}`} (log: ${spec.logFile})`,
  }
}

/** The most telling of the last lines: the message of an error rather than its stack. */
const reasonIn = (lines: readonly string[]): string | null => {
  const plain = lines.filter(
    (line) => line.trim() !== '' && !/^\s+at |^\s*[{}]|^Node\.js v/.test(line),
  )
  const error = plain.findLast((line) => /error|cannot|refused|failed|must|missing/i.test(line))
  return (error ?? plain.at(-1) ?? null)?.trim().slice(0, 400) ?? null
}

const signalGroup = (pid: number, signal: number): void => {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** Asks the process group to end, and ends it after a grace. */
async function stopChild(child: ChildProcess, ended: Promise<Ending>): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  signalGroup(pid, constants.signals.SIGTERM)
  const force = setTimeout(() => signalGroup(pid, constants.signals.SIGKILL), STOP_GRACE_MS)
  await ended
  clearTimeout(force)
  signalGroup(pid, constants.signals.SIGKILL)
}
