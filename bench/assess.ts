import type { Bench } from './bench.ts'
import { assessAccounts } from './support/assess-accounts.ts'
import { storeInventory } from './support/made-up-inventory.ts'
import { withPeakRss } from './support/peak-rss.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const NOW = new Date('2026-11-22T12:00:00Z')

/** 100,000 stored functions with their surroundings: read, judged by every rule, findings, tallies and scores written. One process, its database beside it. */
export const run: Bench = async ([accountsText = '100']) => {
  const size = { accounts: Number(accountsText), functionsEach: 1_000 }
  const functions = size.accounts * size.functionsEach
  return withThrowawayDatabase(async (database) => {
    await storeInventory(database.pool, size)
    const cpu = process.cpuUsage()
    const { seconds, peakRssMb } = await withPeakRss(() =>
      assessAccounts(database, { accounts: size.accounts, now: NOW }),
    )
    const { user, system } = process.cpuUsage(cpu)
    const { rows } = await database.pool.query<{ findings: number }>(
      'select count(*)::int as findings from finding',
    )
    const findings = rows[0]?.findings ?? 0
    const functionsPerSecond = Math.round(functions / seconds)
    const cpuSeconds = Math.round((user + system) / 1e6)
    process.stdout.write(
      `${functions} functions in ${seconds.toFixed(1)} s (${cpuSeconds} s of this process), ${findings} findings, RSS ${Math.round(peakRssMb)} MB\n`,
    )
    const targets = { functionsPerSecond: 3_000, peakRssMb: 512 }
    return {
      figures: {
        functions,
        findings,
        functionsPerSecond,
        cpuSeconds,
        peakRssMb: Math.round(peakRssMb),
      },
      targets,
      met: functionsPerSecond >= targets.functionsPerSecond && peakRssMb <= targets.peakRssMb,
    }
  })
}
