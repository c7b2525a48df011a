import type { CsvColumn } from '../csv.ts'
import type { RuleInfo } from '../rules/rule.ts'
import { SEVERITY_WEIGHTS } from './weights.ts'

/** An account's score in an area, as files have it. */
export interface AccountScoreListing {
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly area: string
  /** Null where there is nothing to score, or too little of it was read. */
  readonly value: number | null
  readonly coverage: number | null
  readonly passWeight: number
  readonly knownWeight: number
  readonly pass: number
  readonly fail: number
  readonly excepted: number
  readonly unknown: number
  readonly notApplicable: number
}

/** Only ever add at the end: files are read by machines. */
export const ACCOUNT_SCORE_COLUMNS: readonly CsvColumn<AccountScoreListing>[] = [
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'account_name', value: (row) => row.accountName },
  { header: 'ou_path', value: (row) => row.ouPath },
  { header: 'area', value: (row) => row.area },
  { header: 'score', value: (row) => row.value ?? 'unknown' },
  { header: 'coverage', value: (row) => row.coverage ?? 'unknown' },
  { header: 'pass_weight', value: (row) => row.passWeight },
  { header: 'known_weight', value: (row) => row.knownWeight },
  { header: 'pass', value: (row) => row.pass },
  { header: 'fail', value: (row) => row.fail },
  { header: 'excepted', value: (row) => row.excepted },
  { header: 'unknown', value: (row) => row.unknown },
  { header: 'not_applicable', value: (row) => row.notApplicable },
]

/** The columns of the catalogue's file. */
export const RULE_COLUMNS: readonly CsvColumn<RuleInfo>[] = [
  { header: 'rule_id', value: (row) => row.id },
  { header: 'rule_title', value: (row) => row.title },
  { header: 'area', value: (row) => row.area },
  { header: 'severity', value: (row) => row.severity },
  { header: 'weight', value: (row) => SEVERITY_WEIGHTS[row.severity] },
  { header: 'target', value: (row) => row.target },
  { header: 'rationale', value: (row) => row.rationale },
  { header: 'remediation', value: (row) => row.remediation.text },
  { header: 'references', value: (row) => row.references.join(';') },
]
