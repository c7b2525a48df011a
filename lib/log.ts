import { type DestinationStream, type Logger, pino } from 'pino'
import { redact } from './redact.ts'

export type Log = Logger

/** One JSON line an event, to stdout. Whatever is logged passes through `redact` first. */
export function createLog(
  input: { readonly name: string; readonly level: string },
  destination: DestinationStream = pino.destination({ dest: 1, sync: true }),
): Log {
  return pino(
    {
      name: input.name,
      level: input.level,
      base: { process: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (entry) => Object(redact(entry)),
      },
      serializers: { err: (error: unknown) => error },
      hooks: {
        logMethod(args, method) {
          method.apply(
            this,
            args.map((part) => (typeof part === 'string' ? redact(part) : part)) as typeof args,
          )
        },
      },
    },
    destination,
  )
}
