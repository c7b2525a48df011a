import { cache } from 'react'
import { viewerScope } from '#lib/auth/viewer.ts'
import { DEFAULT_TREND_DAYS } from '#lib/core/model/trend-days.ts'
import type { Area } from '#lib/core/rules/rule.ts'
import { dayScore } from '#lib/core/score/day-score.ts'
import { listScoreDays } from '#lib/db/read/list-score-days.ts'
import { database } from './database.ts'
import type { AskedScope } from './scope-of.ts'

const DAY_MS = 86_400_000

export interface TrendPoint {
  readonly area: Area
  /** ISO date in UTC. */
  readonly day: string
  /** Null where nothing could be scored that day, or too little was read. */
  readonly value: number | null
  readonly pass: number
  readonly fail: number
}

const read = cache(
  async (accounts: string, ou: string | null, span: number): Promise<readonly TrendPoint[]> => {
    const from = new Date(Date.now() - span * DAY_MS).toISOString().slice(0, 10)
    const days = await listScoreDays(await viewerScope(), database(), {
      accounts: accounts === '' ? [] : accounts.split(','),
      ou,
      from,
    })
    return days.map((day) => ({ ...day, value: dayScore(day) }))
  },
)

/** The scores of the last days, oldest first; a day without an assessment is not there. */
export const scoreDaysOf = (
  { accounts, ou }: AskedScope,
  days: number = DEFAULT_TREND_DAYS,
): Promise<readonly TrendPoint[]> => read(accounts.join(','), ou, days)
