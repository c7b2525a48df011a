/** What a form says after it was sent. */
export interface FormState {
  /** What is wrong as a whole; null when nothing is. */
  readonly problem: string | null
  /** By field, what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>
}

export const FRESH_FORM: FormState = { problem: null, fields: {} }
