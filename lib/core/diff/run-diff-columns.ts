import type { CsvColumn } from '../csv.ts'
import { ruleInfo } from '../score/rule-tally.ts'
import { findingMove, type StepPair } from './finding-move.ts'

/** A finding that moved between two runs, as its file tells it. */
export interface MovedFinding extends StepPair {
  readonly key: string
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly region: string
  readonly ruleId: string
  readonly resource: string
  readonly qualifier: string | null
  readonly functionName: string | null
  readonly at: Date
}

/** Version 1 of the file of findings that moved between two runs. Columns are only ever added at the end. */
export const MOVED_FINDING_COLUMNS: readonly CsvColumn<MovedFinding>[] = [
  { header: 'finding_key', value: ({ key }) => key },
  { header: 'moved', value: (row) => findingMove(row) ?? 'unchanged' },
  { header: 'account_id', value: ({ accountId }) => accountId },
  { header: 'account_name', value: ({ accountName }) => accountName },
  { header: 'ou_path', value: ({ ouPath }) => ouPath },
  { header: 'region', value: ({ region }) => region },
  { header: 'rule_id', value: ({ ruleId }) => ruleId },
  { header: 'rule_title', value: ({ ruleId }) => ruleInfo(ruleId)?.title ?? null },
  { header: 'area', value: ({ ruleId }) => ruleInfo(ruleId)?.area ?? null },
  { header: 'severity', value: ({ ruleId }) => ruleInfo(ruleId)?.severity ?? null },
  { header: 'resource', value: ({ resource }) => resource },
  { header: 'qualifier', value: ({ qualifier }) => qualifier },
  { header: 'function_name', value: ({ functionName }) => functionName },
  { header: 'last_moved_at_utc', value: ({ at }) => at.toISOString() },
]

/** One field of one change; a record that came or went has one row without a field. */
export interface ChangedField {
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly region: string
  readonly kind: string
  readonly key: string
  readonly change: string
  readonly at: Date
  readonly runId: string
  readonly path: string | null
  /** JSON text; null where there was nothing, or is nothing now. */
  readonly from: string | null
  readonly to: string | null
}

/** Version 1 of the file of fields that changed between two runs, each change as it was logged. */
export const CHANGED_FIELD_COLUMNS: readonly CsvColumn<ChangedField>[] = [
  { header: 'changed_at_utc', value: ({ at }) => at.toISOString() },
  { header: 'run_id', value: ({ runId }) => runId },
  { header: 'account_id', value: ({ accountId }) => accountId },
  { header: 'account_name', value: ({ accountName }) => accountName },
  { header: 'ou_path', value: ({ ouPath }) => ouPath },
  { header: 'region', value: ({ region }) => region },
  { header: 'record_kind', value: ({ kind }) => kind },
  { header: 'record_key', value: ({ key }) => key },
  { header: 'change', value: ({ change }) => change },
  { header: 'field', value: ({ path }) => path },
  { header: 'from_json', value: ({ from }) => from },
  { header: 'to_json', value: ({ to }) => to },
]
