import { sessionEnd } from '#lib/core/session/session-end.ts'
import { RECHECK_AGAIN_MS } from '#lib/core/session/session-limits.ts'
import type { StoredSession } from '#lib/db/read/read-session.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { audited } from '#lib/db/write/audited.ts'
import { claimRecheck, saveRecheck } from '#lib/db/write/provider-sessions.ts'
import { revokeSessions } from '#lib/db/write/sessions.ts'
import { type AskedAgain, askAgain } from './oidc/ask-again.ts'
import { type ProviderTokens, sealTokens, unsealTokens } from './oidc/provider-tokens.ts'
import { signInSettings } from './sign-in-settings.ts'

interface Asking {
  readonly session: StoredSession
  readonly sessionSecret: string
  readonly now: Date
}

type Told = Extract<AskedAgain, { kind: 'told' }>

/**
 * Asks the provider of a session again, when that is due: its groups are what they are there now, and the session ends where the
 * provider vouches for the person no more. A provider that cannot be reached is asked again in a minute; until the session ends,
 * what it said last counts. True when something has changed.
 */
export async function recheck({ session, sessionSecret, now }: Asking): Promise<boolean> {
  if (session.recheckAt === null || session.recheckAt > now) return false
  const { secret: serverSecret, providers } = signInSettings()
  const provider = providers.find(({ id }) => id === session.user.provider)
  if (provider === undefined || serverSecret === null) return false
  const again = new Date(now.getTime() + RECHECK_AGAIN_MS)
  const stored = await claimRecheck(webDatabase(), { sessionId: session.id, now, again })
  if (stored === null) return false
  const keys = { sessionSecret, serverSecret }
  const tokens = unsealTokens(stored, keys)
  const answer: AskedAgain =
    tokens !== null && hasRefreshToken(tokens)
      ? await askAgain(provider, { subject: session.user.subject, tokens })
      : { kind: 'refused', problem: 'token-refused' }
  switch (answer.kind) {
    case 'unreachable':
      return false
    case 'refused':
      await end(session, answer.problem, now)
      return true
    case 'told':
      await keep(session, { ...answer, providerTokens: sealTokens(answer.tokens, keys) }, now)
      return true
  }
}

const hasRefreshToken = (
  tokens: ProviderTokens,
): tokens is ProviderTokens & { readonly refreshToken: string } => tokens.refreshToken !== null

const entryOf = ({ id, user }: StoredSession, now: Date) => ({
  at: now,
  actor: { id: user.id, name: user.name, kind: 'person' as const },
  outcome: 'done' as const,
  target: id,
  address: null,
  requestId: null,
})

const end = (session: StoredSession, problem: string, now: Date): Promise<number> =>
  audited(webDatabase(), async (tx) => {
    const { id: sessionId, user } = session
    const sessions = await revokeSessions(tx, { userId: user.id, sessionId, now })
    const detail = { sessions, provider: user.provider, problem }
    const entry = { ...entryOf(session, now), action: 'sessions-revoked' as const, detail }
    return { result: sessions, entry: sessions === 0 ? null : entry }
  })

const keep = (
  session: StoredSession,
  { groups, providerTokens }: Told & { readonly providerTokens: Uint8Array },
  now: Date,
): Promise<null> =>
  audited(webDatabase(), async (tx) => {
    const { recheckMs, uncheckedMs } = signInSettings()
    const before = await saveRecheck(tx, {
      sessionId: session.id,
      userId: session.user.id,
      groups,
      providerTokens,
      toldAt: now,
      recheckAt: new Date(now.getTime() + recheckMs),
      expiresAt: sessionEnd({ startedAt: session.createdAt, toldAt: now, uncheckedMs }),
    })
    const isSame = before.toSorted().join('\n') === groups.toSorted().join('\n')
    const detail = { provider: session.user.provider, before, groups }
    const entry = { ...entryOf(session, now), action: 'groups-changed' as const, detail }
    return { result: null, entry: isSame ? null : entry }
  })
