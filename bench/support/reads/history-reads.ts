import { FINDING_MOVES } from '#lib/core/diff/finding-move.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { listAdministrators } from '#lib/db/read/list-administrators.ts'
import { listChangedRecords, tallyChangedRecords } from '#lib/db/read/list-changed-records.ts'
import { listMovedFindings } from '#lib/db/read/list-moved-findings.ts'
import { readAskedScope } from '#lib/db/read/read-asked-scope.ts'
import { tallyFindingSteps } from '#lib/db/read/tally-finding-steps.ts'
import { tallyStepDays } from '#lib/db/read/tally-step-days.ts'
import { holders } from './holders.ts'
import type { ReadCases } from './read-case.ts'

/** The newest of the made-up runs, four of which make a day. */
const NEWEST = ['run-0200']
const WEEK = Array.from({ length: 28 }, (_, at) => `run-0${String(173 + at)}`)

export const HISTORY_READS: ReadCases = {
  tallyFindingSteps: holders(({ scope, holder }, pool) =>
    tallyFindingSteps(scope, pool, { ...holder, runIds: NEWEST }),
  ),
  tallyStepDays: holders(({ scope, holder }, pool) =>
    tallyStepDays(scope, pool, { ...holder, runIds: WEEK }),
  ),
  listMovedFindings: holders(({ scope, holder }, pool) =>
    listMovedFindings(scope, pool, {
      ...holder,
      runIds: NEWEST,
      move: FINDING_MOVES[0],
      rules: [],
      after: null,
      size: 51,
    }),
  ),
  listChangedRecords: holders(({ scope, holder }, pool) =>
    listChangedRecords(scope, pool, { ...holder, runIds: NEWEST, after: null, size: 51 }),
  ),
  tallyChangedRecords: holders(({ scope, holder }, pool) =>
    tallyChangedRecords(scope, pool, { ...holder, runIds: NEWEST }),
  ),
  readAskedScope: holders(({ scope, holder }, pool) => readAskedScope(scope, pool, holder)),
  listAdministrators: [
    {
      name: 'of an account',
      ask: (pool, draw) =>
        listAdministrators(EVERYTHING, pool, { accountId: draw.account(), limit: 50 }),
    },
  ],
}
