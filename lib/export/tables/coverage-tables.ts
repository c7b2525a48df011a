import {
  ACCOUNT_COLUMNS,
  CHANGE_COLUMNS,
  COVERAGE_COLUMNS,
  GAP_COLUMNS,
  RUN_COLUMNS,
} from '#lib/core/model/coverage-columns.ts'
import { countParameter } from '#lib/core/query/parameter.ts'
import { PLACE_QUERY, type PlaceFilters, placeOf } from '#lib/core/query/place-query.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import {
  accountsFileStatement,
  changesStatement,
  coverageStatement,
  gapsStatement,
} from '#lib/db/export/place-statements.ts'
import { listRuns } from '#lib/db/read/list-runs.ts'
import { exportTable } from '../export-table.ts'

const DAY_MS = 86_400_000
const RUNS = 100

const CHANGE_QUERY: QueryOf<PlaceFilters & { readonly days: number | null }> = {
  parameters: PLACE_QUERY.parameters.extend({
    newer: countParameter('Changes of at most so many days ago.', { least: 0, most: 3_660 }),
  }),
  parse: (query) => {
    const days = query.get('newer')
    return { ok: true, filters: { ...placeOf(query), days: days === null ? null : Number(days) } }
  },
}

/** Of whom it is known, how well, since when, and what became of it. */
export const COVERAGE_TABLES = [
  exportTable({
    name: 'accounts',
    title: 'Accounts',
    about: 'A row an account of the organization, with what was read of it.',
    query: PLACE_QUERY,
    columns: () => ACCOUNT_COLUMNS,
    rows: ({ scope, snapshot, filters }) => snapshot.rows(accountsFileStatement(scope, filters)),
  }),
  exportTable({
    name: 'coverage',
    title: 'Coverage',
    about: 'A row an account, Region and source: how its newest read ended.',
    query: PLACE_QUERY,
    columns: () => COVERAGE_COLUMNS,
    rows: ({ scope, snapshot, filters }) => snapshot.rows(coverageStatement(scope, filters)),
  }),
  exportTable({
    name: 'gaps',
    title: 'Gaps',
    about: 'A row a read that was lost: what could not be read, and why.',
    query: PLACE_QUERY,
    columns: () => GAP_COLUMNS,
    rows: ({ scope, snapshot, filters }) => snapshot.rows(gapsStatement(scope, filters)),
  }),
  exportTable({
    name: 'runs',
    title: 'Runs',
    about: `A row a run, newest first, the ${RUNS} newest; counted over all accounts that you may see.`,
    query: PLACE_QUERY,
    columns: () => RUN_COLUMNS,
    rows: async function* runs({ scope, snapshot }) {
      yield await listRuns(scope, snapshot, { id: null, size: RUNS })
    },
  }),
  exportTable({
    name: 'changes',
    title: 'Changes',
    about: 'A row a record that appeared, changed or vanished, oldest first.',
    query: CHANGE_QUERY,
    columns: () => CHANGE_COLUMNS,
    rows: ({ scope, snapshot, filters: { days, ...place }, now }) => {
      const since = days === null ? null : new Date(now.getTime() - days * DAY_MS)
      return snapshot.rows(changesStatement(scope, { ...place, since }))
    },
  }),
] as const
