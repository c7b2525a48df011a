import type { Access } from '#lib/core/grants/access.ts'
import { readUser } from '#lib/db/read/read-user.ts'
import { webDatabase } from '#lib/db/web-database.ts'
import { accessOfUser } from './access-of-user.ts'
import { noteRefusedToken } from './note-refused-token.ts'
import type { RequestFacts } from './request-facts.ts'
import type { Viewer } from './viewer.ts'
import { viewerOfToken } from './viewer-of-token.ts'

/** Who a bearer token stands for; null when it opens nothing, which the audit trail then has. */
export async function tokenViewer(
  secret: string,
  facts: Pick<RequestFacts, 'requestId' | 'address' | 'path'>,
): Promise<Viewer | null> {
  const now = new Date()
  const answer = await viewerOfToken(webDatabase(), {
    secret,
    address: facts.address,
    now,
    accessOf: (ownerId) => accessOfOwner(ownerId, now),
  })
  if (answer.ok) return answer.viewer
  await noteRefusedToken(answer, facts)
  return null
}

async function accessOfOwner(ownerId: string, now: Date): Promise<Access | null> {
  const user = await readUser(ownerId, webDatabase())
  return user === null || user.disabledAt !== null ? null : accessOfUser(user, now)
}
