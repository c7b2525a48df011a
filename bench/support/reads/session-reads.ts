import { listSessions } from '#lib/db/read/list-sessions.ts'
import { listUsers } from '#lib/db/read/list-users.ts'
import { readSession } from '#lib/db/read/read-session.ts'
import { ESTATE_NOW } from '../estate/estate-plan.ts'
import type { ReadCases } from './read-case.ts'

const now = ESTATE_NOW

/** Who is signed in. Every page asks for its session first. */
export const SESSION_READS: ReadCases = {
  readSession: [{ name: 'one', ask: (pool) => readSession(pool, 'a hash that nobody has') }],
  listSessions: [
    {
      name: 'of a person',
      ask: (pool, draw) => listSessions(pool, { userId: draw.finding(), now }),
    },
  ],
  listUsers: [{ name: 'all', ask: (pool) => listUsers(pool, { now, most: 500 }) }],
}
