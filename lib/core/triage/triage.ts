import { z } from 'zod'
import { TRIAGE_STATUSES, type TriageStatus } from './triage-status.ts'

/** Where a finding stands with the people who work on it. */
export interface Triage {
  readonly status: TriageStatus
  readonly assignee: string | null
  readonly note: string | null
}

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes('\0'))
    .transform((value) => (value === '' ? null : value))
    .nullable()

/** What is to be set; what is left out stays as it is. Empty text takes an assignee or a note away. */
export const triageChange = z
  .object({
    status: z.enum(TRIAGE_STATUSES).optional(),
    assignee: text(200).optional(),
    note: text(2000).optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    message: 'Nothing was chosen to be set.',
  })
export type TriageChange = z.infer<typeof triageChange>

/** A finding's triage after a change. */
export const triaged = (before: Triage, change: TriageChange): Triage => ({
  status: change.status ?? before.status,
  assignee: change.assignee === undefined ? before.assignee : change.assignee,
  note: change.note === undefined ? before.note : change.note,
})

export const isSameTriage = (one: Triage, other: Triage): boolean =>
  one.status === other.status && one.assignee === other.assignee && one.note === other.note
