/** What a form of the notification pages says after it was sent. */
export interface RuleState {
  readonly problem: string | null
  readonly fields: Readonly<Record<string, string>>
  /** Shown this once. */
  readonly made: { readonly id: string; readonly secret: string } | null
}

export const FRESH_RULE: RuleState = { problem: null, fields: {}, made: null }
