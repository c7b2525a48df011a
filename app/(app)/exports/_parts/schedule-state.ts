/** What a form of the export pages says after it was sent. */
export interface ScheduleState {
  readonly problem: string | null
  readonly fields: Readonly<Record<string, string>>
  /** What was sent, so that nobody types it again. */
  readonly values: Readonly<Record<string, string>>
}

export const FRESH_SCHEDULE: ScheduleState = { problem: null, fields: {}, values: {} }
