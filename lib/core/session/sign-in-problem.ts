/** Why a sign-in did not happen. The page says each in a sentence, and the audit trail keeps the word. */
export const SIGN_IN_PROBLEMS = [
  'cancelled',
  'stale',
  'code-refused',
  'token-expired',
  'clock',
  'token-refused',
  'provider-refused',
  'provider-unreachable',
  'unknown-provider',
  'groups-left-out',
  'disabled',
  'link-used',
  'link-elsewhere',
  'too-many',
] as const
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number]

export const isSignInProblem = (text: string): text is SignInProblem =>
  SIGN_IN_PROBLEMS.some((problem) => problem === text)
