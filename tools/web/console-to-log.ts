import { format } from 'node:util'
import type { Log } from '#lib/log.ts'

const LEVELS = { log: 'info', info: 'info', warn: 'warn', error: 'warn' } as const

/**
 * Makes what Next prints a line like all others, which passes `redact`. A failure that has a digest is logged by its request
 * (instrumentation.ts): here it is told only to who asks for everything.
 */
export function consoleToLog(log: Pick<Log, 'info' | 'warn' | 'debug'>): void {
  for (const [name, level] of Object.entries(LEVELS)) {
    Object.defineProperty(console, name, {
      value: (...parts: readonly unknown[]) => {
        const isLogged = parts.some((part) => part instanceof Error && 'digest' in part)
        log[isLogged ? 'debug' : level]({ printed: format(...parts) }, 'Next prints')
      },
    })
  }
}
