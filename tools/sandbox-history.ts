import { parseArgs } from 'node:util'
import { connect } from '#lib/db/connect.ts'
import { readHealth } from '#lib/db/read/read-health.ts'
import { readEnvironment } from '#lib/env.ts'
import { STORY_DAY } from '#sandbox/options.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { collectInto } from '#test/support/collect-into.ts'
import { simulatedDays } from './sandbox/simulated-days.ts'

const USAGE = `Usage: npm run sandbox-history -- [--days N] [--every K] [--regions A,B]

Collects the made-up organization as it was N simulated days ago (default 84), K days later (default 6), and so on up to
today, each time as of that day: a first \`npm start\` then has a past to draw trends from. Only before the first run.`

/** Real collections by the real code, at simulated dates. Nothing of the product knows that time has been told a story. */
async function main(args: readonly string[]): Promise<number> {
  const values = flagsOf(args)
  if (values === null || values.help) {
    process.stdout.write(`${USAGE}\n`)
    return values === null ? 64 : 0
  }
  const days = simulatedDays(Number(values.days), Number(values.every))
  if (days === null) {
    process.stderr.write(
      `There is no such past: N is from 1 to ${STORY_DAY}, K from 1 to N.\n${USAGE}\n`,
    )
    return 64
  }
  const environment = readEnvironment()
  const { DATABASE_URL: url, DEMARC_FINGERPRINT_KEY: fingerprintKey } = environment
  if (
    url === undefined ||
    fingerprintKey === undefined ||
    environment.DEMARC_SOURCE !== 'sandbox'
  ) {
    process.stderr.write(
      'Only the made-up organization has a made-up past: leave DEMARC_SOURCE out.\n',
    )
    return 78
  }
  const database = connect({ url, name: 'demarc-history' })
  const sandbox = await startSandbox({ rateScale: 0 })
  try {
    if ((await readHealth(database.pool)).published) {
      process.stderr.write(
        'This database has runs already, and a past cannot come after them. Name an empty one by DEMARC_HOME.\n',
      )
      return 1
    }
    const settings = { fingerprintKey, regions: values.regions.split(',') }
    for (const day of days) {
      sandbox.setDay(day)
      const now = new Date(Date.now() - (STORY_DAY - day) * 86_400_000)
      const { state } = await collectInto({ database, sandbox, now, settings })
      process.stdout.write(`${now.toISOString().slice(0, 10)}  day ${day}: ${state}\n`)
    }
    return 0
  } finally {
    await sandbox.close()
    await database.close()
  }
}

function flagsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        days: { type: 'string', default: '84' },
        every: { type: 'string', default: '6' },
        regions: { type: 'string', default: 'eu-central-1' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

process.exitCode = await main(process.argv.slice(2))
