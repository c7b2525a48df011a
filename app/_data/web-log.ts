import { readEnvironment } from '#lib/env.ts'
import { createLog, type Log } from '#lib/log.ts'

let log: Log | null = null

/** The web server's log. */
export function webLog(): Log {
  log ??= createLog({ name: 'web', level: readEnvironment().DEMARC_LOG_LEVEL })
  return log
}
