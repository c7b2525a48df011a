import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The user that the server runs as. Postgres refuses root, so root hands it to one of these; anybody else keeps their own. */
export interface ServerUser {
  readonly uid: number
  readonly gid: number
  readonly name: string
}

const CANDIDATES = ['postgres', 'nobody']

/** Null when this process is not root: then the server runs as the same user. Throws a sentence when root finds no other user. */
export function findServerUser(): ServerUser | null {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(parsePasswdLine)
  const found = CANDIDATES.map((name) => users.find((user) => user?.name === name)).find(Boolean)
  if (found) return found
  throw new Error(
    'Postgres does not run as root, and this machine has neither a user "postgres" nor "nobody". Start Demarc as an ordinary user, or set DATABASE_URL.',
  )
}

function parsePasswdLine(line: string): ServerUser | null {
  const [name, , uid, gid] = line.split(':')
  if (!name || uid === undefined || gid === undefined || Number(uid) === 0) return null
  return { name, uid: Number(uid), gid: Number(gid) }
}

/** Whether the user can enter the folder and run what is in it: asked of the system, not guessed from modes. */
export function canEnter(user: ServerUser | null, folder: string): boolean {
  if (user === null) return true
  const { status } = spawnSync(
    process.platform === 'win32' ? 'cmd' : '/bin/sh',
    ['-c', 'cd "$0"', folder],
    {
      uid: user.uid,
      gid: user.gid,
      cwd: '/',
      stdio: 'ignore',
    },
  )
  return status === 0
}
