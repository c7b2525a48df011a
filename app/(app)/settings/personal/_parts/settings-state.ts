/** What the form says after it was sent. */
export interface SettingsState {
  readonly saved: boolean
  readonly problem: string | null
}

export const FRESH_SETTINGS: SettingsState = { saved: false, problem: null }
