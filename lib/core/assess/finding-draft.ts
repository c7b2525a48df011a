import type { RecordPointer } from '../rules/record-pointer.ts'
import { type Area, type RuleInfo, SEVERITIES, type Severity } from '../rules/rule.ts'
import type { Verdict } from '../rules/verdict.ts'

/** A failure as it is to be stored. */
export interface FindingDraft {
  readonly accountId: string
  readonly region: string
  readonly ruleId: string
  readonly area: Area
  readonly severity: Severity
  /** Worst first, from 0. */
  readonly severityRank: number
  readonly resource: string
  readonly qualifier: string | null
  /** Null where the resource is no function. */
  readonly functionName: string | null
  readonly evidence: Readonly<Record<string, string>>
  readonly records: readonly RecordPointer[]
}

export function findingDraft(
  rule: RuleInfo,
  verdict: Extract<Verdict, { readonly status: 'fail' }>,
  at: Pick<FindingDraft, 'accountId' | 'region' | 'resource' | 'qualifier' | 'functionName'>,
): FindingDraft {
  return {
    ...at,
    ruleId: rule.id,
    area: rule.area,
    severity: rule.severity,
    severityRank: SEVERITIES.indexOf(rule.severity),
    evidence: verdict.evidence,
    records: verdict.records,
  }
}
