import { AsyncLocalStorage } from 'node:async_hooks'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import type { SignedInUser } from '#lib/db/write/save-user.ts'
import type { ProviderTokens } from './provider-tokens.ts'

/** What one conversation with a provider came to: next-auth tells the browser only that it failed, so the hooks note more here. */
export interface Exchange {
  problem: SignInProblem | null
  cause: unknown
  user: SignedInUser | null
  tokens: ProviderTokens | null
}

export const exchange = new AsyncLocalStorage<Exchange>()

export const noteProblem = (problem: SignInProblem, cause: unknown): void => {
  const now = exchange.getStore()
  if (now === undefined || now.problem !== null) return
  now.problem = problem
  now.cause = cause
}
