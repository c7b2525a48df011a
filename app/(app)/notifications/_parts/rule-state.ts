import { type FormState, FRESH_FORM } from '#app/_ui/form/form-state.ts'

/** What a form of the notification pages says after it was sent. */
export interface RuleState extends FormState {
  /** Shown this once. */
  readonly made: { readonly id: string; readonly secret: string } | null
}

export const FRESH_RULE: RuleState = { ...FRESH_FORM, made: null }
