import { CHANGED_FIELD_COLUMNS, MOVED_FINDING_COLUMNS } from '#lib/core/diff/run-diff-columns.ts'
import { runSpan } from '#lib/core/diff/run-span.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import type { Database } from '#lib/db/connect.ts'
import { exportRows } from '#lib/db/export/export-rows.ts'
import {
  type ChangedFieldRow,
  changedFieldsStatement,
  type MovedFindingRow,
  movedFindingsStatement,
} from '#lib/db/export/run-diff-statements.ts'
import { listRunMarks } from '#lib/db/read/list-run-marks.ts'
import type { HolderAsk } from '#lib/db/read/unit-of.ts'
import { AppError } from '#lib/errors.ts'

export const RUN_DIFF_FILES = ['run-findings', 'run-changes'] as const
export type RunDiffFile = (typeof RUN_DIFF_FILES)[number]

export interface RunDiffAsk extends HolderAsk {
  readonly file: RunDiffFile
  /** Null as in runSpan. */
  readonly from: string | null
  readonly to: string | null
}

/** The text of a file on what changed between two runs; refuses where there are no two such runs. */
export async function runDiffCsv(
  scope: ViewerScope,
  pool: Database['pool'],
  { file, from, to, ...holder }: RunDiffAsk,
): Promise<AsyncGenerator<string>> {
  const span = runSpan(await listRunMarks(scope, pool), { from, to })
  if (span === null) throw new AppError('not-found', 'These are not two published runs.')
  const ask = { ...holder, runIds: span.between, since: span.from.startedAt }
  switch (file) {
    case 'run-findings':
      return exportRows<MovedFindingRow>(
        pool,
        movedFindingsStatement(scope, ask),
        MOVED_FINDING_COLUMNS,
      )
    case 'run-changes':
      return exportRows<ChangedFieldRow>(
        pool,
        changedFieldsStatement(scope, ask),
        CHANGED_FIELD_COLUMNS,
      )
  }
}
