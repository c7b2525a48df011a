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
  /** Null, as the counts below, where the account was never judged. */
  readonly passWeight: number | null
  readonly knownWeight: number | null
  readonly pass: number | null
  readonly fail: number | null
  readonly excepted: number | null
  readonly unknown: number | null
  readonly notApplicable: number | null
  readonly read: AccountReading
}

/** How much of an account's functions the newest read could list. What organizations tell of one of which nothing was read is no score of it. */
export const ACCOUNT_READINGS = ['whole', 'part', 'nothing'] as const
export type AccountReading = (typeof ACCOUNT_READINGS)[number]

const scoreIn = ({ value, read }: AccountScoreListing): number | 'unknown' =>
  read === 'nothing' ? 'unknown' : (value ?? 'unknown')

/** Only ever add at the end: files are read by machines. */
export const ACCOUNT_SCORE_COLUMNS: readonly CsvColumn<AccountScoreListing>[] = [
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'account_name', value: (row) => row.accountName },
  { header: 'ou_path', value: (row) => row.ouPath },
  { header: 'area', value: (row) => row.area },
  { header: 'score', value: scoreIn },
  { header: 'coverage', value: (row) => row.coverage ?? 'unknown' },
  { header: 'pass_weight', value: (row) => row.passWeight ?? 'unknown' },
  { header: 'known_weight', value: (row) => row.knownWeight ?? 'unknown' },
  { header: 'pass', value: (row) => row.pass ?? 'unknown' },
  { header: 'fail', value: (row) => row.fail ?? 'unknown' },
  { header: 'excepted', value: (row) => row.excepted ?? 'unknown' },
  { header: 'unknown', value: (row) => row.unknown ?? 'unknown' },
  { header: 'not_applicable', value: (row) => row.notApplicable ?? 'unknown' },
  { header: 'read', value: (row) => row.read },
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
