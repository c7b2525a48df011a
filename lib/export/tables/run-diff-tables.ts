import {
  CHANGED_FIELD_COLUMNS,
  type ChangedField,
  MOVED_FINDING_COLUMNS,
  type MovedFinding,
} from '#lib/core/diff/run-diff-columns.ts'
import { runSpan } from '#lib/core/diff/run-span.ts'
import { textParameter } from '#lib/core/query/parameter.ts'
import { PLACE_QUERY, type PlaceFilters, placeOf } from '#lib/core/query/place-query.ts'
import type { QueryOf } from '#lib/core/query/query-of.ts'
import {
  changedFieldsStatement,
  movedFindingsStatement,
} from '#lib/db/export/run-diff-statements.ts'
import { listRunMarks } from '#lib/db/read/list-run-marks.ts'
import { AppError } from '#lib/errors.ts'
import { type ExportAsk, exportTable } from '../export-table.ts'

interface SpanFilters extends PlaceFilters {
  readonly from: string | null
  readonly to: string | null
}

const SPAN_QUERY: QueryOf<SpanFilters> = {
  parameters: PLACE_QUERY.parameters.extend({
    from: textParameter('Id of the earlier run; the one published before the later when left out.'),
    to: textParameter('Id of the later run; the newest published one when left out.'),
  }),
  parse: (query) => ({
    ok: true,
    filters: { ...placeOf(query), from: query.get('from'), to: query.get('to') },
  }),
}

async function spanAsk({ scope, snapshot, filters }: ExportAsk<SpanFilters>) {
  const { accounts, ou, from, to } = filters
  const span = runSpan(await listRunMarks(scope, snapshot), { from, to })
  if (span === null) throw new AppError('not-found', 'These are not two published runs.')
  return { accounts, ou, runIds: span.between }
}

/** What two runs differ in. */
export const RUN_DIFF_TABLES = [
  exportTable({
    name: 'run-findings',
    title: 'Findings that moved',
    about: 'A row a finding that moved between two runs.',
    query: SPAN_QUERY,
    columns: () => MOVED_FINDING_COLUMNS,
    rows: async function* moved(ask) {
      const statement = movedFindingsStatement(ask.scope, await spanAsk(ask))
      yield* ask.snapshot.rows<MovedFinding>(statement)
    },
  }),
  exportTable({
    name: 'run-changes',
    title: 'Fields that changed',
    about: 'A row a field that changed between two runs, each change as it was logged.',
    query: SPAN_QUERY,
    columns: () => CHANGED_FIELD_COLUMNS,
    rows: async function* changed(ask) {
      const statement = changedFieldsStatement(ask.scope, await spanAsk(ask))
      yield* ask.snapshot.rows<ChangedField>(statement)
    },
  }),
] as const
