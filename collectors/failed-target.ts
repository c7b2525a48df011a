import type { TargetResult } from '#lib/core/model/collected.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { gap } from './aws/gap.ts'
import type { Target } from './source.ts'
import { ACCOUNT_SOURCES, REGION_SOURCES } from './sources/index.ts'

/** The ledger of a target whose collection broke: every source failed, and nothing is said of anything. */
export function failedTarget(
  { accountId, region }: Target,
  error: unknown,
  now: Date,
): TargetResult {
  const sources = (region === GLOBAL ? ACCOUNT_SOURCES : REGION_SOURCES).map((source) => ({
    source: source.name,
    kinds: source.kinds,
    state: 'failed' as const,
    records: [],
    gaps: [gap(error, { action: source.actions[0] ?? source.name, subject: null })],
    calls: 0,
  }))
  return { accountId, region, startedAt: now, finishedAt: now, sources }
}
