import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import type { Viewer } from './viewer.ts'

/** Who is behind the current request; null when nobody has signed in. Until sign-in is built that is the local administrator. */
export async function currentViewer(): Promise<Viewer | null> {
  return {
    id: 'local',
    name: 'Local administrator',
    kind: 'person',
    roles: ['admin'],
    scope: EVERYTHING,
  }
}
