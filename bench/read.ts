import type pg from 'pg'
import type { Bench } from './bench.ts'
import { ESTATE } from './support/estate/estate-plan.ts'
import { storeEstate } from './support/estate/store-estate.ts'
import { type Draw, drawBoth } from './support/reads/draw.ts'
import { MEASURED_READS } from './support/reads/measured-reads.ts'
import type { ReadCase } from './support/reads/read-case.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const TARGET_MS = 50
const ROUNDS = 40
const WARM_UP = 3

/**
 * Every read behind a page, each in the ways that pages call it, over a million functions and five million findings; hot cache. Each is
 * asked in turn by one who sees everything and by one who sees some accounts, so that both meet the same noise.
 */
export const run: Bench = async ([accounts = String(ESTATE.accounts), only = '']) =>
  withThrowawayDatabase(async (database) => {
    await storeEstate(database, { accounts: Number(accounts) })
    return measureReads(database.pool, only)
  })

interface Measured {
  readonly name: string
  readonly whole: Times
  readonly scoped: Times
}

export async function measureReads(pool: pg.Pool, only: string) {
  const draws = await drawBoth(pool)
  const measured: Measured[] = []
  for (const [read, cases] of Object.entries(MEASURED_READS)) {
    for (const each of cases) {
      const name = `${read}: ${each.name}`
      if (!name.includes(only)) continue
      const found = { name, ...(await measure(pool, draws, each)) }
      measured.push(found)
      process.stdout.write(`${lineOf(found)}\n`)
    }
  }
  const late = measured.filter(isLate).length
  process.stdout.write(
    `${measured.length} queries, ${late} over ${TARGET_MS} ms at the 95th percentile\n`,
  )
  return {
    figures: {
      ...Object.fromEntries(
        measured.flatMap(({ name, whole, scoped }) => [
          [name, whole.p95],
          [`${name} (scoped)`, scoped.p95],
        ]),
      ),
      queries: measured.length,
      overTarget: late,
      worstP95Ms: Math.max(...measured.map(worstOf)),
      ...scopedOfWhole(measured),
    },
    targets: { worstP95Ms: TARGET_MS },
    met: late === 0,
  }
}

const worstOf = ({ whole, scoped }: Measured): number => Math.max(whole.p95, scoped.p95)
const isLate = (measured: Measured): boolean => worstOf(measured) > TARGET_MS

/** What a scope costs: all 95th percentiles together, and the query in the middle. */
function scopedOfWhole(measured: readonly Measured[]) {
  const sum = (of: (one: Measured) => number) => measured.reduce((all, one) => all + of(one), 0)
  const ratios = measured
    .map(({ whole, scoped }) => scoped.p95 / whole.p95)
    .toSorted((a, b) => a - b)
  return {
    scopedOfWhole: sum(({ scoped }) => scoped.p95) / sum(({ whole }) => whole.p95),
    scopedOfWholeMedian: ratios[Math.floor(ratios.length / 2)] ?? 0,
  }
}

const lineOf = (one: Measured): string =>
  `${one.name}  p50 ${shown(one.whole.p50)}, p95 ${shown(one.whole.p95)}, most ${shown(one.whole.most)}; scoped p50 ${shown(
    one.scoped.p50,
  )}, p95 ${shown(one.scoped.p95)}, most ${shown(one.scoped.most)}${isLate(one) ? '  over the target' : ''}`

const shown = (ms: number): string => `${ms.toFixed(1)} ms`

interface Times {
  readonly p50: number
  readonly p95: number
  readonly most: number
}

async function measure(
  pool: pg.Pool,
  draws: { readonly whole: Draw; readonly scoped: Draw },
  { ask }: ReadCase,
): Promise<{ readonly whole: Times; readonly scoped: Times }> {
  const times = { whole: [] as number[], scoped: [] as number[] }
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const who of ['whole', 'scoped'] as const) {
      const started = performance.now()
      await ask(pool, draws[who])
      if (round >= 0) times[who].push(performance.now() - started)
    }
  }
  return { whole: timesOf(times.whole), scoped: timesOf(times.scoped) }
}

function timesOf(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => round2(sorted[Math.ceil(sorted.length * share) - 1] ?? 0)
  return { p50: at(0.5), p95: at(0.95), most: at(1) }
}

const round2 = (value: number): number => Math.round(value * 100) / 100
