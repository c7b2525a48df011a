import { type FormState, FRESH_FORM } from '#app/_ui/form/form-state.ts'

/** What the form of a new token says after it was sent. */
export interface TokenFormState extends FormState {
  /** The new token, this once. */
  readonly secret: string | null
}

export const FRESH: TokenFormState = { ...FRESH_FORM, secret: null }

export const DAYS = [30, 90, 180, 365] as const
