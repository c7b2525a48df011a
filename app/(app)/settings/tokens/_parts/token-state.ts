/** What the form of a new token says after it was sent. */
export interface TokenFormState {
  /** What is wrong, in a sentence; null when nothing is. */
  readonly problem: string | null
  /** The new token, this once. */
  readonly secret: string | null
}

export const FRESH: TokenFormState = { problem: null, secret: null }

export const DAYS = [30, 90, 180, 365] as const
