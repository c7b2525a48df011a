import type { Viewer } from './viewer.ts'

/** Who asks a route that is open to everybody: no roles, and a scope in which there is nothing. */
export const NOBODY: Viewer = {
  id: 'nobody',
  name: 'nobody',
  kind: 'person',
  roles: [],
  scope: { kind: 'accounts', accountIds: [] },
}
