/** What a form of the notification pages says after it was sent. */
export interface RuleState {
  readonly problem: string | null
  readonly fields: Readonly<Record<string, string>>
  /** What was sent, so that nobody types it again. */
  readonly values: Readonly<Record<string, string>>
  /** Shown this once. */
  readonly made: { readonly id: string; readonly secret: string } | null
}

export const FRESH_RULE: RuleState = { problem: null, fields: {}, values: {}, made: null }
