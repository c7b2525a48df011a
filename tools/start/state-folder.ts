import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface Where {
  readonly home: string | undefined
  readonly xdgStateHome: string | undefined
  readonly userHome: string
  readonly isRoot: boolean
}

/** The user's state folder. Root's lies outside root's home, which the database's unprivileged user cannot enter. */
export function stateFolderFor({ home, xdgStateHome, userHome, isRoot }: Where): string {
  if (home !== undefined) return home
  if (isRoot) return '/var/lib/demarc'
  if (xdgStateHome !== undefined && xdgStateHome !== '') return join(xdgStateHome, 'demarc')
  return join(userHome, '.local', 'state', 'demarc')
}

/** The state folder of this process, made when it is not there. */
export function openStateFolder(home: string | undefined): string {
  const folder = stateFolderFor({
    home,
    xdgStateHome: process.env['XDG_STATE_HOME'],
    userHome: homedir(),
    isRoot: process.getuid?.() === 0,
  })
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  return folder
}

/** A random secret that is made once and then kept in the state folder, readable by its owner alone. */
export function keptSecret(folder: string, name: string): string {
  const path = join(folder, name)
  if (!existsSync(path)) {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(path, 'utf8').trim()
}
