import { randomUUID } from 'node:crypto'
import type { Role } from '#lib/core/model/role.ts'
import { sessionEnd } from '#lib/core/session/session-end.ts'
import { ABSOLUTE_MS } from '#lib/core/session/session-limits.ts'
import type { SignInProblem } from '#lib/core/session/sign-in-problem.ts'
import type { Database } from '#lib/db/connect.ts'
import { type Transaction, transaction } from '#lib/db/transaction.ts'
import { appendAuditWithin } from '#lib/db/write/append-audit.ts'
import { type SignedInUser, saveUser } from '#lib/db/write/save-user.ts'
import { addSession, revokeBySecret } from '#lib/db/write/sessions.ts'
import { accessOfUser } from './access-of-user.ts'
import { type ProviderTokens, sealTokens } from './oidc/provider-tokens.ts'
import type { RequestFacts } from './request-facts.ts'
import { hashOfSecret, newSecret } from './secret-token.ts'
import { signInSettings } from './sign-in-settings.ts'

export interface SignIn {
  readonly user: SignedInUser
  /** Of the provider; null for who came by a link. */
  readonly tokens: ProviderTokens | null
  readonly facts: Pick<RequestFacts, 'requestId' | 'address' | 'userAgent'>
  /** The secret that the browser came with; its session ends with this sign-in. */
  readonly formerSecret: string | null
  readonly now: Date
  /** Whether it may be, asked in the transaction that lets in: what it uses up is used only then. */
  readonly admit?: (tx: Transaction) => Promise<SignInProblem | null>
}

export type SignInResult =
  | { readonly ok: true; readonly secret: string; readonly expiresAt: Date }
  | { readonly ok: false; readonly problem: SignInProblem }

/** Lets in whom a provider vouched for: a new session, whose secret only the browser gets. What they see of it grants decide. */
export async function completeSignIn(
  pool: Database['pool'],
  signIn: SignIn,
): Promise<SignInResult> {
  const { roles } = await accessOfUser({ ...signIn.user, groupsToldAt: signIn.now }, signIn.now)
  return transaction(pool, async (tx) => {
    const refusal = (await signIn.admit?.(tx)) ?? null
    if (refusal !== null) return { ok: false, problem: refusal }
    const { id, disabledAt } = await saveUser(tx, signIn.user, signIn.now)
    const problem = disabledAt === null ? null : 'disabled'
    const result: SignInResult =
      problem === null ? { ok: true, ...(await open(tx, signIn, id)) } : { ok: false, problem }
    await note(tx, signIn, { userId: id, problem, roles })
    return result
  })
}

async function open(tx: Transaction, signIn: SignIn, userId: string) {
  const { facts, formerSecret, now } = signIn
  const secret = newSecret()
  const { expiresAt, ...known } = fromProvider(signIn, secret)
  if (formerSecret !== null) await revokeBySecret(tx, hashOfSecret(formerSecret), now)
  await addSession(tx, {
    id: randomUUID(),
    secretHash: hashOfSecret(secret),
    userId,
    now,
    expiresAt,
    address: facts.address,
    userAgent: facts.userAgent,
    ...known,
  })
  // The cookie may outlive what the provider said: it is good for as long as the provider says so again.
  return { secret, expiresAt: new Date(now.getTime() + ABSOLUTE_MS) }
}

/** How long the provider's word counts, and with what it can be asked again. */
function fromProvider({ tokens, now }: SignIn, sessionSecret: string) {
  const { recheckMs, uncheckedMs, secret: serverSecret } = signInSettings()
  if (tokens === null) return { expiresAt: new Date(now.getTime() + ABSOLUTE_MS) }
  const expiresAt = sessionEnd({ startedAt: now, toldAt: now, uncheckedMs })
  if (serverSecret === null) return { expiresAt }
  const recheckAt = tokens.refreshToken === null ? null : new Date(now.getTime() + recheckMs)
  const sealedTokens = sealTokens(tokens, { sessionSecret, serverSecret })
  return { expiresAt, provider: { tokens: sealedTokens, recheckAt } }
}

interface Outcome {
  readonly userId: string
  readonly problem: SignInProblem | null
  readonly roles: readonly Role[]
}

const note = (tx: Transaction, { user, facts, now }: SignIn, { userId, problem, roles }: Outcome) =>
  appendAuditWithin(tx, {
    at: now,
    actor: { id: userId, name: user.name, kind: 'person' },
    action: 'sign-in',
    outcome: problem === null ? 'done' : 'refused',
    target: `${user.provider}:${user.subject}`,
    detail: {
      provider: user.provider,
      ...(user.email === null ? {} : { email: user.email }),
      groups: user.groups,
      roles,
      ...(problem === null ? {} : { problem }),
    },
    address: facts.address,
    requestId: facts.requestId,
  })
