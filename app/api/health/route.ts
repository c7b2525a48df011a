import { database } from '#app/_data/database.ts'
import { readHealth } from '#lib/db/read/read-health.ts'
import { healthOf, UNREACHABLE } from './health.ts'

/** Open to everybody, so it says nothing of whom the product watches. */
export async function GET() {
  const health = await readHealth(database()).then(
    (facts) => healthOf(facts, new Date()),
    () => UNREACHABLE,
  )
  return Response.json(health, { status: health.database ? 200 : 503 })
}
