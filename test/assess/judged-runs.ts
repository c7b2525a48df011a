import { expect } from 'vitest'
import { createAssessor } from '#lib/assess/create-assessor.ts'
import { grantException } from '#lib/assess/exceptions.ts'
import type { AuditEntry } from '#lib/core/audit/audit-entry.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import { type FindingStatus, NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { FIRST_FINDINGS } from '#lib/core/model/finding-order.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { ExceptionInput } from '#lib/core/score/exception.ts'
import { countAllFindings } from '#lib/db/read/count-all-findings.ts'
import { listFindingEvents } from '#lib/db/read/list-finding-events.ts'
import { listFindings } from '#lib/db/read/list-findings.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import { ACCOUNT, at, landing, REGION, startRun, storeOf } from '#test/db/a-run.ts'
import type { TestDatabase } from '#test/support/postgres.ts'

export const OLD = { runtime: 'nodejs16.x' }
export const RULE = 'runtime-deprecated'
export const ALL = { accounts: [], ou: null }
export const arnOf = (name: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${name}`

export const waiver = (changes: Partial<ExceptionInput> = {}): ExceptionInput => ({
  what: { kind: 'rule', ruleId: RULE },
  where: { kind: 'account', accountId: ACCOUNT },
  code: 'fix-planned',
  reason: 'It is replaced in spring.',
  owner: 'team red',
  ticket: 'OPS-1',
  expiresAt: at(40).toISOString(),
  ...changes,
})
export const ID = '00000000-0000-4000-8000-000000000001'
export const signed = (by: string, minute: number) => ({
  by,
  now: at(minute),
  entry: {
    at: at(minute),
    actor: { id: by, name: by, kind: 'person' },
    action: 'exception-granted',
    outcome: 'done',
    target: ID,
    detail: {},
    address: null,
    requestId: null,
  } satisfies AuditEntry,
})

/** Runs over one account of a test's database, and what they made of the rule that the tests go by. */
export function judgedRuns(databaseOf: () => TestDatabase) {
  return {
    /** A whole run that lands these sources and judges them. */
    assess: async (sources: readonly SourceResult[], minute: number): Promise<void> => {
      const database = databaseOf()
      const store = storeOf(database, minute)
      const runId = await startRun(store, minute)
      const lease = { runId, accountId: ACCOUNT, region: REGION, token: '1' }
      await store.saveTarget(lease, landing(sources, minute))
      const assessor = createAssessor(database)
      await assessor.assessAccount({ runId, accountId: ACCOUNT, now: at(minute) })
      await assessor.conclude({ runId, now: at(minute) })
      await store.closeRun(runId, at(minute))
    },
    found: async (status: FindingStatus, scope: ViewerScope = EVERYTHING, now = at(50)) => {
      const filters = { ...NO_FINDING_FILTERS, status, rules: [RULE] }
      const ask = { filters, order: FIRST_FINDINGS, now }
      const { rows } = await listFindings(scope, databaseOf().pool, ask)
      return rows.map(({ functionName }) => functionName).sort()
    },
    eventsOf: async (name: string) =>
      (await listFindingEvents(EVERYTHING, databaseOf().pool, { resource: arnOf(name), size: 500 }))
        .filter(({ ruleId }) => ruleId === RULE)
        .map(({ event, at: when }) => `${event} ${when.getUTCMinutes()}`),
    tallyOf: async (now = at(50)) =>
      (await listRuleTallies(EVERYTHING, databaseOf().pool, { ...ALL, now })).find(
        ({ ruleId }) => ruleId === RULE,
      ),
    /** What is put together of findings is told by tallies: they must say what counting one by one says. */
    expectTallies: async (): Promise<void> => {
      const { pool } = databaseOf()
      const { rows } = await pool.query<{ one: string; two: string }>(
        `
        select json_build_array(count(*), count(*) filter (where unseen is null and exception_id is null),
          min(severity_rank) filter (where unseen is null and exception_id is null))::text as one,
          (select json_build_array($1::int, (select sum(critical + high + medium + low + info) from owner_tally),
            (select min(worst) from score_rollup))::text) as two from finding`,
        [await countAllFindings(EVERYTHING, pool, ALL)],
      )
      expect(rows[0]?.two).toBe(rows[0]?.one)
    },
    grant: (input: ExceptionInput, scope: ViewerScope = EVERYTHING) =>
      grantException(scope, databaseOf(), { id: ID, input, ...signed('ann', 20) }),
  }
}
