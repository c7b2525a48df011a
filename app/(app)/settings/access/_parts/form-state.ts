/** What a form says after it was sent. */
export interface AccessForm {
  /** What is wrong, in a sentence; null when nothing is. */
  readonly problem: string | null
}

export const FRESH: AccessForm = { problem: null }
