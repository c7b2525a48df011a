import type { CsvColumn } from '../csv.ts'
import type { FindingListing } from '../model/finding-row.ts'
import type { RuleInfo } from '../rules/rule.ts'
import type { AccountReading } from './account-score-columns.ts'
import type { ExceptionInput } from './exception.ts'
import { type RuleTally, ruleInfo } from './rule-tally.ts'
import { SEVERITY_WEIGHTS } from './weights.ts'

/** The columns of the findings file. Only ever add at the end: files are read by machines. */
export const FINDING_COLUMNS: readonly CsvColumn<FindingListing>[] = [
  { header: 'finding_key', value: (row) => row.key },
  { header: 'rule_id', value: (row) => row.ruleId },
  { header: 'rule_title', value: (row) => ruleInfo(row.ruleId)?.title ?? null },
  { header: 'area', value: (row) => row.area },
  { header: 'severity', value: (row) => row.severity },
  { header: 'status', value: statusOf },
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'account_name', value: (row) => row.accountName },
  { header: 'ou_path', value: (row) => row.ouPath },
  { header: 'region', value: (row) => row.region },
  { header: 'function_name', value: (row) => row.functionName },
  { header: 'qualifier', value: (row) => row.qualifier },
  { header: 'resource', value: (row) => row.resource },
  { header: 'evidence', value: (row) => JSON.stringify(row.evidence) },
  { header: 'opened_at_utc', value: (row) => row.openedAt.toISOString() },
  { header: 'reopened', value: (row) => (row.reopened ? 'yes' : 'no') },
  { header: 'exception_id', value: (row) => row.exceptionId },
  { header: 'unread_reason', value: (row) => row.unseen },
  { header: 'triage', value: (row) => row.triage },
  { header: 'assignee', value: (row) => row.assignee },
  { header: 'note', value: (row) => row.note },
]

function statusOf({ unseen, exceptionId }: FindingListing): string {
  if (unseen !== null) return 'unread'
  return exceptionId === null ? 'open' : 'excepted'
}

type Counts = { readonly [K in keyof Omit<RuleTally, 'ruleId'>]: RuleTally[K] | null }

export interface AccountTallyListing extends Counts {
  /** Null, as the counts, on the one row of an account that was never judged. */
  readonly ruleId: string | null
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly read: AccountReading
}

/**
 * The columns of the scores file: 100 × Σ weight × pass / Σ weight × (pass + fail) over an area's rows is the score; an account of
 * which nothing was read has none.
 */
export const TALLY_COLUMNS: readonly CsvColumn<AccountTallyListing>[] = [
  { header: 'account_id', value: (row) => row.accountId },
  { header: 'account_name', value: (row) => row.accountName },
  { header: 'ou_path', value: (row) => row.ouPath },
  { header: 'area', value: (row) => infoOf(row)?.area ?? 'unknown' },
  { header: 'rule_id', value: (row) => row.ruleId ?? 'unknown' },
  { header: 'rule_title', value: (row) => infoOf(row)?.title ?? null },
  { header: 'severity', value: (row) => infoOf(row)?.severity ?? 'unknown' },
  { header: 'weight', value: weightOf },
  { header: 'pass', value: (row) => row.pass ?? 'unknown' },
  { header: 'fail', value: (row) => row.fail ?? 'unknown' },
  { header: 'excepted', value: (row) => row.excepted ?? 'unknown' },
  { header: 'unknown', value: (row) => row.unknown ?? 'unknown' },
  { header: 'not_applicable', value: (row) => row.notApplicable ?? 'unknown' },
  { header: 'read', value: (row) => row.read },
]

const infoOf = ({ ruleId }: AccountTallyListing): RuleInfo | null =>
  ruleId === null ? null : ruleInfo(ruleId)

function weightOf(row: AccountTallyListing): number | null {
  const rule = infoOf(row)
  return rule === null ? null : SEVERITY_WEIGHTS[rule.severity]
}

export interface ExceptionListing extends Omit<ExceptionInput, 'expiresAt'> {
  readonly id: string
  readonly state: string
  readonly expiresAt: Date
  readonly grantedAt: Date
  readonly grantedBy: string
  readonly endedAt: Date | null
  readonly endedBy: string | null
}

export const EXCEPTION_COLUMNS: readonly CsvColumn<ExceptionListing>[] = [
  { header: 'exception_id', value: (row) => row.id },
  { header: 'state', value: (row) => row.state },
  { header: 'covers', value: ({ what }) => (what.kind === 'rule' ? what.ruleId : what.area) },
  { header: 'covers_kind', value: ({ what }) => what.kind },
  { header: 'scope_kind', value: ({ where }) => where.kind },
  { header: 'scope', value: scopeOf },
  { header: 'reason', value: (row) => row.reason },
  { header: 'owner', value: (row) => row.owner },
  { header: 'ticket', value: (row) => row.ticket },
  { header: 'expires_at_utc', value: (row) => row.expiresAt.toISOString() },
  { header: 'granted_at_utc', value: (row) => row.grantedAt.toISOString() },
  { header: 'granted_by', value: (row) => row.grantedBy },
  { header: 'ended_at_utc', value: (row) => row.endedAt?.toISOString() ?? null },
  { header: 'ended_by', value: (row) => row.endedBy },
  { header: 'reason_code', value: (row) => row.code },
]

function scopeOf({ where }: ExceptionListing): string {
  switch (where.kind) {
    case 'account':
      return where.accountId
    case 'ou':
      return where.path
    case 'tag':
    case 'account-tag':
      return `${where.key}=${where.value}`
    case 'arn':
      return where.glob
    case 'finding':
      return where.qualifier === null ? where.resource : `${where.resource}:${where.qualifier}`
  }
}
