import type { AccountResult, TargetResult } from '#lib/core/model/collected.ts'
import type { LostRead, Progress } from './progress.ts'
import type { RunEvent } from './run.ts'
import type { ClosedRun } from './store.ts'

const GAPS_SHOWN = 30

/** An event as one line for a terminal; null for what needs no line. */
export function describeEvent(
  event: RunEvent,
  progress: Progress,
  elapsedSeconds: number,
): string | null {
  switch (event.kind) {
    case 'planned':
      return `${progress.accounts} accounts to collect.`
    case 'account':
      return describeReach(event.accountId, event.result)
    case 'target':
      return `${describeTarget(event.result)}  ${pace(progress, elapsedSeconds)}`
    case 'unexpected':
      return `Unexpected in ${JSON.stringify(event.job)}: ${String(event.error)}`
    case 'superseded':
    case 'opened':
    case 'closed':
      return null
  }
}

function describeReach(accountId: string, result: AccountResult): string | null {
  return result.kind === 'unreachable' ? `${accountId}: not reached. ${result.gap.detail}` : null
}

function describeTarget({ accountId, region, sources }: TargetResult): string {
  const records = sources.reduce((sum, source) => sum + source.records.length, 0)
  const lost = sources.filter(({ state }) => state === 'partial' || state === 'failed')
  const loss = lost.length === 0 ? '' : `, lost: ${lost.map(({ source }) => source).join(' ')}`
  return `${accountId} ${region.padEnd(14)} ${records} records${loss}`
}

function pace(progress: Progress, elapsedSeconds: number): string {
  const rate = Math.round(progress.calls / Math.max(elapsedSeconds, 0.001))
  const left = progress.secondsLeft(elapsedSeconds)
  const rest = left === null ? '' : `, about ${Math.ceil(left)} s left`
  return `[${progress.targetsDone}/${progress.expectedTargets}, ${rate} calls/s${rest}]`
}

/** The end of a run: what it brought, and each kind of loss with where it happened. */
export function describeEnd(
  progress: Progress,
  closed: ClosedRun,
  elapsedSeconds: number,
): readonly string[] {
  const { state, accounts, targets, gaps } = closed
  const head =
    `The run is ${state}: ${accounts} accounts, ${targets} targets, ${progress.records} records, ` +
    `${progress.calls} calls in ${elapsedSeconds.toFixed(1)} s, ${gaps} gaps.`
  const kinds = Map.groupBy(progress.lost, ({ action, reason }) => `${action}: ${reason}`)
  const lines = [...kinds].map(
    ([kind, lost]) => `  ${kind}, ${lost.length} times: ${placesOf(lost)}`,
  )
  const more = lines.length > GAPS_SHOWN ? [`  and ${lines.length - GAPS_SHOWN} more kinds.`] : []
  return [head, ...lines.slice(0, GAPS_SHOWN), ...more]
}

function placesOf(lost: readonly LostRead[]): string {
  const places = [...new Set(lost.map(({ accountId, region }) => `${accountId} ${region}`))]
  const shown = places.slice(0, 3).join(', ')
  return places.length > 3 ? `${shown} and ${places.length - 3} more` : shown
}
