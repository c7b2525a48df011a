import { listAccountRegions } from '#lib/db/read/list-account-regions.ts'
import { listAccounts } from '#lib/db/read/list-accounts.ts'
import { listAuditEntries } from '#lib/db/read/list-audit-entries.ts'
import { listGaps } from '#lib/db/read/list-gaps.ts'
import { listRunTargets } from '#lib/db/read/list-run-targets.ts'
import { listRuns } from '#lib/db/read/list-runs.ts'
import { listUnits } from '#lib/db/read/list-units.ts'
import { listUnlistedAccounts } from '#lib/db/read/list-unlisted-accounts.ts'
import { readAccount } from '#lib/db/read/read-account.ts'
import { readAskedScope } from '#lib/db/read/read-asked-scope.ts'
import { readFreshness } from '#lib/db/read/read-freshness.ts'
import { readHealth } from '#lib/db/read/read-health.ts'
import { readOpenRun } from '#lib/db/read/read-open-run.ts'
import { readOverview } from '#lib/db/read/read-overview.ts'
import { tallyCoverage } from '#lib/db/read/tally-coverage.ts'
import { tallyLosses } from '#lib/db/read/tally-losses.ts'
import type { Draw } from './draw.ts'
import { holders } from './holders.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

const NEWEST = 'run-0200'

const accounts = (
  name: string,
  asked: (draw: Draw) => Partial<Parameters<typeof listAccounts>[2]>,
): ReadCase => ({
  name,
  ask: (pool, draw) =>
    listAccounts(draw.scope, pool, {
      q: null,
      ou: null,
      accounts: [],
      after: null,
      size: 51,
      ...asked(draw),
    }),
})

export const ORGANIZATION_READS: ReadCases = {
  readOverview: holders(({ scope, holder }, pool) => readOverview(scope, pool, holder)),
  tallyCoverage: holders(({ scope, holder }, pool) => tallyCoverage(scope, pool, holder)),
  tallyLosses: holders(({ scope, holder }, pool) => tallyLosses(scope, pool, holder)),
  listUnlistedAccounts: holders(({ scope, holder }, pool) =>
    listUnlistedAccounts(scope, pool, { ...holder, size: 51 }),
  ),
  listGaps: holders(({ scope, holder }, pool) =>
    listGaps(scope, pool, { ...holder, reason: 'throttled', action: null, after: null, size: 51 }),
  ),
  readAskedScope: holders(({ scope, holder }, pool) => readAskedScope(scope, pool, holder)),
  readFreshness: [
    { name: 'all', ask: (pool, draw) => readFreshness(draw.scope, pool) },
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => readFreshness(draw.viewer(), pool),
    },
  ],
  readHealth: [{ name: 'all', ask: (pool) => readHealth(pool) }],
  readOpenRun: [{ name: 'none is open', ask: (pool, draw) => readOpenRun(draw.scope, pool) }],
  listRuns: [
    { name: 'the newest', ask: (pool, draw) => listRuns(draw.scope, pool, { id: null, size: 50 }) },
    { name: 'one', ask: (pool, draw) => listRuns(draw.scope, pool, { id: NEWEST, size: 1 }) },
    {
      name: 'as a viewer of some accounts',
      ask: (pool, draw) => listRuns(draw.viewer(), pool, { id: null, size: 50 }),
    },
  ],
  listRunTargets: [
    {
      name: 'that lost something',
      ask: (pool, draw) =>
        listRunTargets(draw.scope, pool, { runId: NEWEST, after: null, size: 51 }),
    },
    {
      name: 'a page in the middle',
      ask: (pool, draw) =>
        listRunTargets(draw.scope, pool, {
          runId: NEWEST,
          after: [draw.account(), 'global'],
          size: 51,
        }),
    },
  ],
  listUnits: [
    { name: 'all', ask: (pool, draw) => listUnits(draw.scope, pool) },
    { name: 'as a viewer of some accounts', ask: (pool, draw) => listUnits(draw.viewer(), pool) },
  ],
  listAccounts: [
    accounts('all', () => ({})),
    accounts('a page in the middle', (draw) => ({ after: ['platform', draw.account()] })),
    accounts('of a unit', (draw) => ({ ou: draw.unit() })),
    accounts('with a word', () => ({ q: 'research' })),
    accounts('by the beginning of an id', (draw) => ({ q: draw.account().slice(0, 10) })),
    accounts('that are large', (draw) => ({ accounts: [draw.largeAccount()] })),
  ],
  readAccount: [
    { name: 'one', ask: (pool, draw) => readAccount(draw.scope, pool, draw.account()) },
  ],
  listAccountRegions: [
    {
      name: 'of an account',
      ask: (pool, draw) => listAccountRegions(draw.scope, pool, draw.account()),
    },
    {
      name: 'of a large account',
      ask: (pool, draw) => listAccountRegions(draw.scope, pool, draw.largeAccount()),
    },
  ],
  listAuditEntries: [
    {
      name: 'the newest',
      ask: (pool, draw) =>
        listAuditEntries(draw.scope, pool, {
          filters: { who: null, actions: [], outcomes: [], from: null, to: null },
          before: null,
          limit: 51,
        }),
    },
  ],
}
