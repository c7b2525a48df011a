import type pg from 'pg'
import type { Bench } from './bench.ts'
import { ESTATE } from './support/estate/estate-plan.ts'
import { storeEstate } from './support/estate/store-estate.ts'
import { type Draw, drawFrom } from './support/reads/draw.ts'
import { MEASURED_READS } from './support/reads/measured-reads.ts'
import type { ReadCase } from './support/reads/read-case.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const TARGET_MS = 50
const ROUNDS = 40
const WARM_UP = 3

/** Every read behind a page, each in the ways that pages call it, over a million functions and five million findings; hot cache. */
export const run: Bench = async ([accounts = String(ESTATE.accounts), only = '']) =>
  withThrowawayDatabase(async (database) => {
    await storeEstate(database, { accounts: Number(accounts) })
    return measureReads(database.pool, only)
  })

export async function measureReads(pool: pg.Pool, only: string) {
  const draw = await drawFrom(pool)
  const figures: Record<string, number> = {}
  for (const [read, cases] of Object.entries(MEASURED_READS)) {
    for (const each of cases) {
      const name = `${read}: ${each.name}`
      if (!name.includes(only)) continue
      const { p50, p95, most } = await measure(pool, draw, each)
      figures[name] = p95
      const late = p95 > TARGET_MS ? '  over the target' : ''
      process.stdout.write(
        `${name}  p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, most ${most.toFixed(1)} ms${late}\n`,
      )
    }
  }
  const late = Object.values(figures).filter((p95) => p95 > TARGET_MS).length
  const worst = Math.max(...Object.values(figures))
  process.stdout.write(
    `${Object.keys(figures).length} queries, ${late} over ${TARGET_MS} ms at the 95th percentile\n`,
  )
  return {
    figures: {
      ...figures,
      queries: Object.keys(figures).length,
      overTarget: late,
      worstP95Ms: worst,
    },
    targets: { worstP95Ms: TARGET_MS },
    met: late === 0,
  }
}

async function measure(pool: pg.Pool, draw: Draw, { ask }: ReadCase) {
  const times: number[] = []
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const started = performance.now()
    await ask(pool, draw)
    if (round >= 0) times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => round1(times[Math.ceil(times.length * share) - 1] ?? 0)
  return { p50: at(0.5), p95: at(0.95), most: at(1) }
}

const round1 = (value: number): number => Math.round(value * 10) / 10
