import { createHash, randomBytes } from 'node:crypto'
import type { AuditActor, AuditEntry } from '#lib/core/audit/audit-entry.ts'
import {
  type ApiToken,
  SHOWN_CHARACTERS,
  TOKEN_PREFIX,
  type TokenInput,
} from '#lib/core/tokens/api-token.ts'

interface Making {
  readonly id: string
  readonly owner: {
    /** Null for an operator at the terminal. */
    readonly id: string | null
    readonly name: string
    readonly actor: AuditActor
  }
  readonly address: string | null
  readonly requestId: string | null
  readonly now: Date
}

export interface MadeToken {
  /** Shown once, kept nowhere. */
  readonly secret: string
  readonly secretHash: string
  readonly token: ApiToken
  readonly entry: AuditEntry
}

/** Only this is stored. 256 random bits cannot be guessed from it, so it need not be slow. */
export const hashOfToken = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')

/** A new token with what the audit trail has of it. */
export function newToken(
  { name, role, scope, expiresAt }: TokenInput,
  { id, owner, address, requestId, now }: Making,
): MadeToken {
  const secret = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`
  const prefix = secret.slice(0, SHOWN_CHARACTERS)
  return {
    secret,
    secretHash: hashOfToken(secret),
    token: {
      id,
      name,
      prefix,
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
    entry: {
      at: now,
      actor: owner.actor,
      action: 'token-created',
      outcome: 'done',
      target: name,
      detail: { id, prefix, role, scope: JSON.stringify(scope), expiresAt },
      address,
      requestId,
    },
  }
}
