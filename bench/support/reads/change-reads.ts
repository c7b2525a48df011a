import { rulesBySeverity } from '#lib/core/diff/rules-by-severity.ts'
import { runSpan, runSpanOfDays } from '#lib/core/diff/run-span.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { countAllFindings } from '#lib/db/read/count-all-findings.ts'
import { listAccountNames } from '#lib/db/read/list-account-names.ts'
import { listChangedRecords, tallyChangedRecords } from '#lib/db/read/list-changed-records.ts'
import { listMovedFindings } from '#lib/db/read/list-moved-findings.ts'
import { listRunMarks } from '#lib/db/read/list-run-marks.ts'
import { tallyFindingSteps } from '#lib/db/read/tally-finding-steps.ts'
import { tallyStepDays } from '#lib/db/read/tally-step-days.ts'
import { ESTATE_NOW } from '../estate/estate-plan.ts'
import { type Holder, holders } from './holders.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

type Pool = Parameters<ReadCase['ask']>[0]

/** The runs of a span, as the pages cut it: from the newest run but one, or from a week ago. */
async function runIdsOf(pool: Pool, days: number | null): Promise<readonly string[]> {
  const marks = await listRunMarks(EVERYTHING, pool)
  const span =
    days === null
      ? runSpan(marks, { from: null, to: null })
      : runSpanOfDays(marks, days, ESTATE_NOW)
  return span?.between ?? []
}

const spanned = (
  days: number | null,
  ask: (holder: Holder & { readonly runIds: readonly string[] }, pool: Pool) => Promise<unknown>,
) => holders(async (holder, pool) => ask({ ...holder, runIds: await runIdsOf(pool, days) }, pool))

const rules = rulesBySeverity()
const page = { after: null, size: 26 }

/** What runs differ in. */
export const CHANGE_READS: ReadCases = {
  listRunMarks: [{ name: 'all', ask: (pool, draw) => listRunMarks(draw.scope, pool) }],
  tallyFindingSteps: spanned(7, ({ scope, holder, runIds }, pool) =>
    tallyFindingSteps(scope, pool, { ...holder, runIds }),
  ),
  tallyStepDays: spanned(90, ({ scope, holder, runIds }, pool) =>
    tallyStepDays(scope, pool, { ...holder, runIds }),
  ),
  listMovedFindings: spanned(null, ({ scope, holder, runIds }, pool) =>
    listMovedFindings(scope, pool, { ...holder, ...page, runIds, move: 'new', rules }),
  ),
  listChangedRecords: spanned(null, ({ scope, holder, runIds }, pool) =>
    listChangedRecords(scope, pool, { ...holder, ...page, runIds }),
  ),
  tallyChangedRecords: spanned(null, ({ scope, holder, runIds }, pool) =>
    tallyChangedRecords(scope, pool, { ...holder, runIds }),
  ),
  countAllFindings: holders(({ scope, holder }, pool) => countAllFindings(scope, pool, holder)),
  listAccountNames: [
    {
      name: 'of a page',
      ask: (pool, draw) =>
        listAccountNames(
          draw.scope,
          pool,
          Array.from({ length: 50 }, () => draw.account()),
        ),
    },
  ],
}
