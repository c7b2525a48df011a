import { NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { FINDING_GROUPS, type FindingGroup } from '#lib/core/model/finding-group.ts'
import { countFindingFacets } from '#lib/db/read/count-finding-facets.ts'
import { estimateFindings } from '#lib/db/read/estimate-findings.ts'
import { groupFindings } from '#lib/db/read/group-findings.ts'
import { listAccountPlaces } from '#lib/db/read/list-account-places.ts'
import { listGrants } from '#lib/db/read/list-grants.ts'
import { listNewFindings } from '#lib/db/read/list-new-findings.ts'
import { listSavedViews, readSavedView } from '#lib/db/read/list-saved-views.ts'
import { listTriageEvents } from '#lib/db/read/list-triage-events.ts'
import { readFinding } from '#lib/db/read/read-finding.ts'
import { readFindingTimes } from '#lib/db/read/read-finding-times.ts'
import { readFunctionTags } from '#lib/db/read/read-function-tags.ts'
import { readPreferences } from '#lib/db/read/read-preferences.ts'
import { readPublishedRun } from '#lib/db/read/read-published-run.ts'
import { ESTATE_NOW } from '../estate/estate-plan.ts'
import { holders } from './holders.ts'
import type { ReadCase, ReadCases } from './read-case.ts'

const now = ESTATE_NOW
const DAY_MS = 86_400_000
const [firstGroup, ...otherGroups] = FINDING_GROUPS
const groupedBy = (group: FindingGroup): ReadCase => ({
  name: `by ${group}`,
  ask: (pool, draw) =>
    groupFindings(draw.scope, pool, {
      group,
      filters: NO_FINDING_FILTERS,
      now,
      size: 50,
      from: null,
      backwards: false,
    }),
})

/** What people who work off findings ask beside their list. */
export const WORKING_LIST_READS: ReadCases = {
  countFindingFacets: holders(({ scope, holder }, pool) =>
    countFindingFacets(scope, pool, { filters: { ...NO_FINDING_FILTERS, ...holder }, now }),
  ),
  estimateFindings: holders(({ scope, holder }, pool) =>
    estimateFindings(scope, pool, { filters: { ...NO_FINDING_FILTERS, ...holder }, now }),
  ),
  groupFindings: [groupedBy(firstGroup), ...otherGroups.map(groupedBy)],
  listNewFindings: [
    {
      name: 'of a day',
      ask: (pool, draw) =>
        listNewFindings(draw.scope, pool, {
          filters: NO_FINDING_FILTERS,
          since: new Date(now.getTime() - DAY_MS),
          until: now,
          now,
          size: 20,
        }),
    },
  ],
  readFindingTimes: [
    {
      name: 'one',
      ask: async (pool, draw) => {
        const finding = await readFinding(draw.scope, pool, { key: draw.finding(), now })
        if (finding === null) throw new Error('there is no such finding')
        return readFindingTimes(draw.scope, pool, finding)
      },
    },
  ],
  readFunctionTags: [
    { name: 'one', ask: (pool, draw) => readFunctionTags(draw.scope, pool, draw.fn().key) },
  ],
  listTriageEvents: [
    {
      name: 'of a finding',
      ask: (pool, draw) => listTriageEvents(draw.scope, pool, { key: draw.finding(), size: 50 }),
    },
  ],
  listSavedViews: [
    { name: 'of a person', ask: (pool, draw) => listSavedViews(draw.scope, pool, 'bench') },
  ],
  readSavedView: [
    {
      name: 'one',
      ask: (pool, draw) =>
        readSavedView(draw.scope, pool, { id: draw.finding(), viewerId: 'bench' }),
    },
  ],
  readPreferences: [{ name: 'of a person', ask: (pool) => readPreferences(pool, 'bench') }],
  listAccountPlaces: [{ name: 'all', ask: (pool) => listAccountPlaces(pool) }],
  listGrants: [{ name: 'all', ask: (pool, draw) => listGrants(draw.scope, pool) }],
  readPublishedRun: [{ name: 'the newest', ask: (pool) => readPublishedRun(pool) }],
}
