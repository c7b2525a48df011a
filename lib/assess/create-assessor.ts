import type { AccountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { readAccountWorld } from '#lib/db/read/read-account-world.ts'
import { readNextStep } from '#lib/db/read/read-next-step.ts'
import { markAssessed } from '#lib/db/write/mark-assessed.ts'
import { inTurn } from './in-turn.ts'
import { organizationOfRun } from './organization-context.ts'
import { ACCOUNT_STAGES, ORGANIZATION_STAGES } from './stages.ts'

/** The assessment of what a run collected (the port is collectors/assessor.ts): reads through lib/db, decides in lib/core, writes through lib/db. */
export interface PostgresAssessor {
  next(runId: string): ReturnType<typeof readNextStep>
  assessAccount(ask: { runId: string; accountId: AccountId; now: Date }): Promise<void>
  conclude(ask: { runId: string; now: Date }): Promise<void>
}

/** Judging is this process's own time; a second account is read and written meanwhile. More would only be held. */
const ACCOUNTS_AT_ONCE = 2

export function createAssessor(database: Database): PostgresAssessor {
  const { pool } = database
  const organizationOf = organizationOfRun(database)
  const turn = inTurn(ACCOUNTS_AT_ONCE)
  return {
    next: (runId) => readNextStep(pool, runId),
    assessAccount: ({ runId, accountId, now }) =>
      turn(async () => {
        let read: ReturnType<typeof readAccountWorld> | null = null
        const world = () => {
          read ??= readAccountWorld(EVERYTHING, pool, accountId)
          return read
        }
        const organization = () => organizationOf(runId)
        for (const stage of ACCOUNT_STAGES) {
          await stage({ database, runId, now, accountId, world, organization })
        }
        await markAssessed(pool, { runId, accountId, now, failed: null })
      }),
    conclude: async ({ runId, now }) => {
      for (const stage of ORGANIZATION_STAGES) await stage({ database, runId, now })
    },
  }
}
