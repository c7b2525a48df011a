import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'

/** What went wrong at a provider, from the error of the OpenID library: by its kind and fields, never by its words. */
export function failureOf(error: unknown): SignInProblem {
  if (!(error instanceof Error)) return 'provider-unreachable'
  if (error.name === 'OPError') {
    return 'error' in error && error.error === 'invalid_grant' ? 'code-refused' : 'provider-refused'
  }
  if (error.name !== 'RPError') return 'provider-unreachable'
  if ('exp' in error) return 'token-expired'
  if ('iat' in error || 'nbf' in error) return 'clock'
  return 'jwt' in error ? 'token-refused' : 'stale'
}
