import type { TargetResult } from '#lib/core/model/collected.ts'
import type { Log } from '#lib/log.ts'
import type { RunEvent } from './run.ts'

/** A run's events as lines of the worker's log. */
export function logEvent(log: Log, event: RunEvent): void {
  switch (event.kind) {
    case 'opened':
      log.info({ runId: event.runId }, 'run opened')
      break
    case 'planned': {
      const { inScope, accounts, gaps, calls } = event.result
      const count = inScope?.length ?? accounts.length
      log.info({ runId: event.runId, accounts: count, gaps, calls }, 'run planned')
      break
    }
    case 'account': {
      const { accountId, result } = event
      if (result.kind === 'unreachable')
        log.warn({ accountId, gap: result.gap }, 'account not reached')
      break
    }
    case 'target':
      log.debug(summaryOf(event.result), 'target landed')
      break
    case 'superseded':
      log.info({ job: event.job }, 'another worker was faster')
      break
    case 'unexpected':
      log.error({ err: event.error, job: event.job }, 'collection broke')
      break
    case 'closed':
      log.info({ runId: event.runId, ...event.closed }, 'run closed')
      break
  }
}

function summaryOf({ accountId, region, sources }: TargetResult) {
  const lost = sources.filter(({ state }) => state === 'partial' || state === 'failed')
  const records = sources.reduce((sum, source) => sum + source.records.length, 0)
  return { accountId, region, records, lost: lost.map(({ source }) => source) }
}
