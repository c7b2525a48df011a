import type { Viewer } from './viewer.ts'

/** Who a bearer token stands for; null when it is unknown, revoked or expired. No token exists yet. */
export async function tokenViewer(_token: string): Promise<Viewer | null> {
  return null
}
