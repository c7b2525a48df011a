import { cache } from 'react'
import type { StoredUser } from '#lib/db/read/read-session.ts'
import { accessOfUser } from './access-of-user.ts'
import { currentSession } from './current-session.ts'
import type { Viewer } from './viewer.ts'

/** Who is behind the current request; null when nobody has signed in. Who has no grant is somebody, without roles. */
export const currentViewer = cache(async (): Promise<Viewer | null> => {
  const session = await currentSession()
  return session === null ? null : viewerOf(session.user)
})

async function viewerOf(user: StoredUser): Promise<Viewer> {
  const { roles, scope } = await accessOfUser(user, new Date())
  return { id: user.id, name: user.name, kind: 'person', roles, scope }
}
