import { createHash, randomBytes } from 'node:crypto'
import type { AuditDetail } from '#lib/core/audit/audit-entry.ts'
import {
  type ApiToken,
  SHOWN_CHARACTERS,
  TOKEN_PREFIX,
  type TokenInput,
} from '#lib/core/tokens/api-token.ts'

interface Making {
  readonly id: string
  /** Without an id: an operator at the terminal. */
  readonly owner: { readonly id: string | null; readonly name: string }
  readonly now: Date
}

export interface MadeToken {
  /** Shown once, kept nowhere. */
  readonly secret: string
  readonly secretHash: string
  readonly token: ApiToken
}

/** Only this is stored. 256 random bits cannot be guessed from it, so it need not be slow. */
export const hashOfToken = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/** A new token. */
export function newToken(
  { name, role, scope, expiresAt }: TokenInput,
  { id, owner, now }: Making,
): MadeToken {
  const secret = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`
  return {
    secret,
    secretHash: hashOfToken(secret),
    token: {
      id,
      name,
      prefix: secret.slice(0, SHOWN_CHARACTERS),
      ownerId: owner.id,
      ownerName: owner.name,
      role,
      scope,
      createdAt: now,
      expiresAt: new Date(expiresAt),
      lastUsedAt: null,
      lastUsedAddress: null,
      revokedAt: null,
      revokedBy: null,
    },
  }
}

/** What the audit trail has of a token. */
export const tokenDetail = ({
  id,
  prefix,
  ownerName,
  role,
  scope,
  expiresAt,
}: ApiToken): AuditDetail => ({
  id,
  prefix,
  owner: ownerName,
  role,
  scope: JSON.stringify(scope),
  expiresAt: expiresAt.toISOString(),
})
