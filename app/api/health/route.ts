import { database } from '#app/_data/database.ts'
import { guardedRoute } from '#app/_data/route.ts'
import { readHealth } from '#lib/db/read/read-health.ts'
import { healthOf, UNREACHABLE } from './health.ts'

/** Open to everybody, so it says nothing of whom the product watches. */
export const GET = guardedRoute({ permission: 'open' }, async () => {
  const health = await readHealth(database()).then(
    (facts) => healthOf(facts, new Date()),
    () => UNREACHABLE,
  )
  return Response.json(health, { status: health.database ? 200 : 503 })
})
