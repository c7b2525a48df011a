import { readEnvironment } from '#lib/env.ts'
import { readHealth } from './start/health.ts'

/** For the container's health check: the web server answers, whatever it has to tell. */
const status = await readHealth(`http://127.0.0.1:${readEnvironment().PORT ?? 3000}`)
process.exit(status === null ? 1 : 0)
