import type { Observed, Unseen } from '../model/observed.ts'
import type { RecordPointer } from './record-pointer.ts'

/** Why a rule cannot say: a read that was lost, or an answer that nobody here understands. */
export type UnknownReason = Unseen | 'not-in-catalogue' | 'unrecognised-value' | 'undecidable'

/** What a rule says of one subject. Only `pass` and `fail` count in a score. */
export type Verdict =
  | { readonly status: 'pass' }
  | {
      readonly status: 'fail'
      readonly evidence: Readonly<Record<string, string>>
      /** The records that the evidence was read from: the way back to the API call. */
      readonly records: readonly RecordPointer[]
    }
  | {
      readonly status: 'unknown'
      readonly why: UnknownReason
      /** What would have to be read to know: a record kind, or a derived answer. */
      readonly source: string
    }
  | { readonly status: 'not-applicable'; readonly reason: string }

export const VERDICT_STATUSES = ['pass', 'fail', 'unknown', 'not-applicable'] as const
export type VerdictStatus = (typeof VERDICT_STATUSES)[number]

export const pass: Verdict = { status: 'pass' }

export const fail = (
  evidence: Readonly<Record<string, string>>,
  ...records: readonly RecordPointer[]
): Verdict => ({ status: 'fail', evidence, records })

export const unknown = (why: UnknownReason, source: string): Verdict => ({
  status: 'unknown',
  why,
  source,
})

export const notApplicable = (reason: string): Verdict => ({ status: 'not-applicable', reason })

/** Judges a fact if it was seen; else the verdict is unknown, whatever the judge would say. */
export const given = <T>(
  fact: Observed<T>,
  source: string,
  judge: (value: T) => Verdict,
): Verdict => (fact.seen ? judge(fact.value) : unknown(fact.why, source))
