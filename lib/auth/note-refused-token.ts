import { NOBODY } from '#lib/core/audit/audit-entry.ts'
import type { ApiToken } from '#lib/core/tokens/api-token.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { appendAudit } from '#lib/db/write/append-audit.ts'
import { spendRate } from '#lib/db/write/spend-rate.ts'
import type { RequestFacts } from './request-facts.ts'
import type { TokenRefusal } from './viewer-of-token.ts'

/** Enough to see that somebody tries; more of the same would only bury the rest of the trail. */
const NOTED = { name: 'token-refused', points: 30, seconds: 60 }

interface Refused {
  readonly why: TokenRefusal
  readonly token: ApiToken | null
}

/** Keeps in the audit trail that a token was shown which opens nothing. Of an unknown one no character is kept. */
export async function noteRefusedToken(
  { why, token }: Refused,
  { requestId, address, path }: Pick<RequestFacts, 'requestId' | 'address' | 'path'>,
): Promise<void> {
  if (!(await spendRate(webDatabase(), NOTED, address ?? 'unknown'))) return
  await appendAudit(webDatabase(), {
    at: new Date(),
    actor: token === null ? NOBODY : { id: token.id, name: token.name, kind: 'token' },
    action: 'token-refused',
    outcome: 'refused',
    target: path,
    detail:
      token === null
        ? { why }
        : { why, id: token.id, prefix: token.prefix, owner: token.ownerName },
    address,
    requestId,
  })
}
