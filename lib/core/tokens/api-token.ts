import { z } from 'zod'
import { type GrantScope, grantInput } from '../grants/grant.ts'
import type { Role } from '../model/role.ts'

/** Answers what an API token is, and what makes one that may be given. Scanners for leaked secrets know a token by its beginning. */
export const TOKEN_PREFIX = 'demarc_'

/** Characters of a token that lists show: enough to tell two apart, too few to guess from. */
export const SHOWN_CHARACTERS = TOKEN_PREFIX.length + 6

export const MAX_TOKEN_DAYS = 366
const DAY_MS = 86_400_000

export const tokenInput = z.object({
  name: z.string().trim().min(1).max(100),
  role: grantInput.shape.role,
  scope: grantInput.shape.scope,
  expiresAt: z.iso.datetime(),
})
export type TokenInput = z.infer<typeof tokenInput>

export interface ApiToken {
  readonly id: string
  readonly name: string
  /** Its beginning, as lists show it. */
  readonly prefix: string
  /** Null: an operator made it at the terminal, on behalf of nobody who signs in. */
  readonly ownerId: string | null
  readonly ownerName: string
  readonly role: Role
  readonly scope: GrantScope
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly lastUsedAt: Date | null
  readonly lastUsedAddress: string | null
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
}

export const TOKEN_STATES = ['active', 'expired', 'revoked'] as const
export type TokenState = (typeof TOKEN_STATES)[number]

/** Whether a token opens anything at `now`. */
export function tokenState(
  { expiresAt, revokedAt }: Pick<ApiToken, 'expiresAt' | 'revokedAt'>,
  now: Date,
): TokenState {
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'active'
}

/** What is wrong with a token that parses, in a sentence; null when it may be made at `now`. */
export function tokenProblem({ expiresAt }: TokenInput, now: Date): string | null {
  const left = Date.parse(expiresAt) - now.getTime()
  if (left <= 0) return 'A token has to end in the future.'
  return left > MAX_TOKEN_DAYS * DAY_MS ? 'A token lasts a year at most.' : null
}
