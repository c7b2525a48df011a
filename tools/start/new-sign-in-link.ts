import { hashOfSecret, newSecret } from '#lib/auth/secret-token.ts'
import { LINK_MS } from '#lib/core/session/session-limits.ts'
import { connect } from '#lib/db/connect.ts'
import { addSignInLink } from '#lib/db/write/sign-in-links.ts'

/** A new one-time link to the product at an address; links that were made before it open nothing any more. */
export async function newSignInLink(databaseUrl: string, address: string): Promise<string> {
  const token = newSecret()
  const now = new Date()
  const database = connect({ url: databaseUrl, max: 1, name: 'demarc-sign-in-link' })
  try {
    await addSignInLink(database.pool, {
      secretHash: hashOfSecret(token),
      now,
      expiresAt: new Date(now.getTime() + LINK_MS),
    })
  } finally {
    await database.close()
  }
  return `${address}/sign-in/link?token=${token}`
}
