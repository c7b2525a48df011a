import type { RecordPointer } from '../rules/record-pointer.ts'
import type { Area, Severity } from '../rules/rule.ts'
import type { TriageStatus } from '../triage/triage-status.ts'
import type { Observed } from './observed.ts'

/** A finding as lists and exports have it. */
export interface FindingListing {
  /** Stays the same when the finding comes back. */
  readonly key: string
  readonly accountId: string
  readonly accountName: string | null
  readonly ouPath: string | null
  readonly region: string
  readonly ruleId: string
  readonly area: Area
  readonly severity: Severity
  /** A function's unqualified ARN, another resource's ARN, or `account/region/id`. */
  readonly resource: string
  readonly qualifier: string | null
  /** Null where the resource is no function. */
  readonly functionName: string | null
  readonly evidence: Readonly<Record<string, string>>
  readonly openedAt: Date
  /** Whether it was resolved before. */
  readonly reopened: boolean
  /** The exception that covers it now; one past its end covers nothing. */
  readonly exceptionId: string | null
  /** Why it can no longer be judged; null when it can. */
  readonly unseen: Extract<Observed<never>, { readonly seen: false }>['why'] | null
  /** What people made of it; open until somebody says otherwise. */
  readonly triage: TriageStatus
  readonly assignee: string | null
  readonly note: string | null
}

export interface FindingDetail extends FindingListing {
  readonly records: readonly RecordPointer[]
  readonly openedRun: string
  readonly changedAt: Date
  readonly unseenSince: Date | null
}
