import type { TargetResult } from '#lib/core/model/collected.ts'
import { type Gap, GLOBAL } from '#lib/core/model/coverage.ts'
import type { RunEvent } from './run.ts'

export interface LostRead extends Gap {
  readonly accountId: string
  readonly region: string
  readonly source: string
}

/** What a run has done so far, as whoever started it from a terminal wants to know. */
export class Progress {
  runId: string | null = null
  accounts = 0
  accountsDone = 0
  targets = 0
  targetsDone = 0
  records = 0
  calls = 0
  readonly lost: LostRead[] = []

  take(event: RunEvent): void {
    switch (event.kind) {
      case 'opened':
        this.runId = event.runId
        return
      case 'planned':
        this.accounts = event.result.inScope?.length ?? event.result.accounts.length
        this.calls += event.result.calls
        this.lose(
          { accountId: 'organization', region: GLOBAL, source: 'discovery' },
          event.result.gaps,
        )
        return
      case 'account':
        this.accountsDone += 1
        if (event.result.kind === 'unreachable') {
          this.lose({ accountId: event.accountId, region: GLOBAL, source: 'account' }, [
            event.result.gap,
          ])
          return
        }
        this.targets += (event.result.inScope ?? event.result.regions).length + 1
        return
      case 'target':
        this.landed(event.result)
        return
      case 'superseded':
        this.targetsDone += 1
        return
      case 'unexpected':
      case 'closed':
        return
    }
  }

  /** Seconds that the rest takes at the pace so far; null while that is anybody's guess. */
  secondsLeft(elapsedSeconds: number): number | null {
    const left = this.expectedTargets - this.targetsDone
    if (this.targetsDone === 0 || this.accountsDone === 0) return null
    return (elapsedSeconds / this.targetsDone) * left
  }

  get expectedTargets(): number {
    if (this.accountsDone === 0) return this.targets
    return Math.round(
      (this.targets / this.accountsDone) * Math.max(this.accounts, this.accountsDone),
    )
  }

  private landed({ accountId, region, sources }: TargetResult): void {
    this.targetsDone += 1
    for (const { source, records, calls, gaps } of sources) {
      this.records += records.length
      this.calls += calls
      this.lose({ accountId, region, source }, gaps)
    }
  }

  private lose(
    where: Pick<LostRead, 'accountId' | 'region' | 'source'>,
    gaps: readonly Gap[],
  ): void {
    for (const one of gaps) this.lost.push({ ...where, ...one })
  }
}
