import { connect } from '#lib/db/connect.ts'
import { readHealth } from '#lib/db/read/read-health.ts'
import { readEnvironment } from '#lib/env.ts'

/** For the container's health check: a worker has said within this time that it is alive. */
const SILENCE_MS = 90_000

const { DATABASE_URL: url } = readEnvironment()
if (url === undefined) process.exit(1)
const database = connect({ url, max: 1, name: 'demarc-health' })
const { workerBeatAt } = await readHealth(database.pool)
await database.close()
process.exit(workerBeatAt !== null && Date.now() - workerBeatAt.getTime() < SILENCE_MS ? 0 : 1)
