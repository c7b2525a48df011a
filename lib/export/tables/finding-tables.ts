import type { FindingListing } from '#lib/core/model/finding-row.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { FINDING_QUERY } from '#lib/core/query/finding-query.ts'
import { PLACE_QUERY, type PlaceFilters } from '#lib/core/query/place-query.ts'
import { RULES } from '#lib/core/rules/all-rules.ts'
import { AREAS } from '#lib/core/rules/rule.ts'
import {
  ACCOUNT_SCORE_COLUMNS,
  type AccountScoreListing,
  RULE_COLUMNS,
} from '#lib/core/score/account-score-columns.ts'
import {
  type AccountTallyListing,
  EXCEPTION_COLUMNS,
  type ExceptionListing,
  FINDING_COLUMNS,
  TALLY_COLUMNS,
} from '#lib/core/score/finding-columns.ts'
import {
  accountScoresStatement,
  exceptionsStatement,
  findingsStatement,
  talliesStatement,
} from '#lib/db/export/finding-statements.ts'
import { readAskedScope } from '#lib/db/read/read-asked-scope.ts'
import { type ExportAsk, exportTable } from '../export-table.ts'

/** What rules say, what was accepted, and the scores that come of it. */
export const FINDING_TABLES = [
  exportTable({
    name: 'findings',
    title: 'Findings',
    about: 'A row a rule that fails on a resource, at a qualifier where it has some.',
    query: FINDING_QUERY,
    columns: () => FINDING_COLUMNS,
    rows: ({ scope, snapshot, filters, now }) =>
      snapshot.rows<FindingListing>(findingsStatement(scope, { filters, now })),
    whole: 'status=all',
  }),
  exportTable({
    name: 'scores',
    title: 'Rule tallies',
    about:
      'A row an account and rule: how often it passed and failed. The scores are computed from it.',
    query: PLACE_QUERY,
    columns: () => TALLY_COLUMNS,
    rows: ({ scope, snapshot, filters, now }) =>
      snapshot.rows<AccountTallyListing>(talliesStatement(scope, { ...filters, now })),
  }),
  exportTable({
    name: 'account-scores',
    title: 'Account scores',
    about: 'A row an account and area: its score as of its assessment.',
    query: PLACE_QUERY,
    columns: () => ACCOUNT_SCORE_COLUMNS,
    rows: ({ scope, snapshot, filters }) =>
      snapshot.rows<AccountScoreListing>(
        accountScoresStatement(scope, { ...filters, areas: AREAS }),
      ),
  }),
  exportTable({
    name: 'exceptions',
    title: 'Exceptions',
    about: 'A row a risk that was accepted, also one that has ended.',
    query: PLACE_QUERY,
    columns: () => EXCEPTION_COLUMNS,
    rows: exceptions,
  }),
  exportTable({
    name: 'rules',
    title: 'Rules',
    about: 'A row a rule of the catalogue.',
    query: PLACE_QUERY,
    columns: () => RULE_COLUMNS,
    rows: async function* rules() {
      yield RULES
    },
  }),
] as const

/** Of a unit or of chosen accounts: those that may cover something there. */
async function* exceptions({ scope, snapshot, filters, now }: ExportAsk<PlaceFilters>) {
  const asked = await askedScope(scope, snapshot, filters)
  yield* snapshot.rows<ExceptionListing>(exceptionsStatement(asked, now))
}

const askedScope = async (
  scope: ViewerScope,
  snapshot: ExportAsk<PlaceFilters>['snapshot'],
  filters: PlaceFilters,
): Promise<ViewerScope> =>
  filters.ou === null && filters.accounts.length === 0
    ? scope
    : readAskedScope(scope, snapshot, filters)
