import { NOBODY } from '#lib/core/audit/audit-entry.ts'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import type { RequestFacts } from './request-facts.ts'

export interface FailedSignIn {
  readonly providerId: string
  readonly problem: SignInProblem
}

/** Keeps in the audit trail that a sign-in failed before anybody could be told. */
export const noteFailedSignIn = async (
  { providerId, problem }: FailedSignIn,
  { address, requestId }: RequestFacts,
): Promise<void> => {
  await appendAudit(webDatabase(), {
    at: new Date(),
    actor: NOBODY,
    action: 'sign-in',
    outcome: 'failed',
    target: providerId,
    detail: { provider: providerId, problem },
    address,
    requestId,
  })
}
