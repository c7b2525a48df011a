import { listAccountRuleTallies } from '#lib/db/read/list-account-rule-tallies.ts'
import { listAccountScores } from '#lib/db/read/list-account-scores.ts'
import { listCostlyFunctions } from '#lib/db/read/list-costly-functions.ts'
import { listResponsibilityTallies } from '#lib/db/read/list-responsibility-tallies.ts'
import { listRuleTallies } from '#lib/db/read/list-rule-tallies.ts'
import { listRuntimeAccounts } from '#lib/db/read/list-runtime-accounts.ts'
import { listAccountRuntimes, listRuntimeTallies } from '#lib/db/read/list-runtime-tallies.ts'
import { listScoreDays } from '#lib/db/read/list-score-days.ts'
import { tallyRuntimeUnits } from '#lib/db/read/tally-runtime-units.ts'
import { ESTATE_NOW } from '../estate/estate-plan.ts'
import type { Draw } from './draw.ts'
import { type Holder, holders } from './holders.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

const now = ESTATE_NOW
const FROM = '2026-08-24'
const ALL = { accounts: [], ou: null }
const RUNTIMES = ['nodejs18.x', 'python3.9', 'go1.x']

const scores = (
  name: string,
  asked: (draw: Draw) => Partial<Parameters<typeof listAccountScores>[2]>,
) => ({
  name,
  ask: (pool: Parameters<ReadCase['ask']>[0], draw: Draw) =>
    listAccountScores(draw.scope, pool, {
      ...ALL,
      sort: 'name',
      after: null,
      size: 51,
      ...asked(draw),
    }),
})

const each = (ask: (holder: Holder, pool: Parameters<ReadCase['ask']>[0]) => Promise<unknown>) =>
  holders(ask)

export const SCORE_READS: ReadCases = {
  listRuleTallies: each(({ scope, holder }, pool) =>
    listRuleTallies(scope, pool, { ...holder, now }),
  ),
  listResponsibilityTallies: each(({ scope, holder }, pool) =>
    listResponsibilityTallies(scope, pool, holder),
  ),
  listRuntimeTallies: each(({ scope, holder }, pool) =>
    listRuntimeTallies(scope, pool, { ...holder, runtimes: null }),
  ),
  listAccountRuntimes: each(({ scope, holder }, pool) =>
    listAccountRuntimes(scope, pool, { ...holder, runtimes: RUNTIMES, size: 51 }),
  ),
  listScoreDays: each(({ scope, holder }, pool) =>
    listScoreDays(scope, pool, { ...holder, from: FROM }),
  ),
  tallyRuntimeUnits: each(({ scope, holder }, pool) =>
    tallyRuntimeUnits(scope, pool, { ...holder, runtimes: RUNTIMES.slice(0, 1) }),
  ),
  listRuntimeAccounts: each(({ scope, holder }, pool) =>
    listRuntimeAccounts(scope, pool, { ...holder, runtime: 'nodejs18.x', after: null, size: 51 }),
  ),
  listCostlyFunctions: each(({ scope, holder }, pool) =>
    listCostlyFunctions(scope, pool, { ...holder, area: 'network', size: 20 }),
  ),
  listAccountScores: [
    scores('by name', () => ({})),
    scores('the lowest of an area', () => ({ sort: 'identity' })),
    scores('a page in the middle', (draw) => ({ after: ['platform', draw.account()] })),
    scores('of a unit', (draw) => ({ ou: draw.unit() })),
    scores('the lowest of an area in a small unit', (draw) => ({
      ou: draw.smallUnit(),
      sort: 'code',
    })),
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) =>
        listAccountScores(draw.viewer(), pool, { ...ALL, sort: 'network', after: null, size: 51 }),
    },
  ],
  listAccountRuleTallies: [
    {
      name: 'of a rule',
      ask: (pool, draw) =>
        listAccountRuleTallies(draw.scope, pool, { ruleId: draw.rule(), size: 50 }),
    },
  ],
}
