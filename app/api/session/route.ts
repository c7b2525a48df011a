import { guardedRoute } from '#app/_data/route.ts'
import { storedSession } from '#lib/auth/current-session.ts'
import { AppError } from '#lib/errors.ts'

/** Whether the browser is still signed in, for the page that would rather say so than fail; it does not prolong the session. */
export const GET = guardedRoute({ permission: 'open' }, async () => {
  const session = await storedSession()
  if (session === null) throw new AppError('unauthenticated', 'Your session has ended.')
  return Response.json({ expiresAt: session.expiresAt })
})
