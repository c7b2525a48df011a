import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf } from './command-of.ts'
import { type Holder, readHolder } from './lock-holder.ts'

export type Taken =
  | { readonly kind: 'taken'; readonly sentence: string }
  | { readonly kind: 'mine'; readonly lock: StartLock; readonly leftovers: readonly number[] }

export interface StartLock {
  readonly note: (change: Partial<Omit<Holder, 'pid'>>) => void
  readonly release: () => void
}

/** What runs under this tree's own commands; a process id may since belong to somebody else. */
const OURS = /tools\/(start|web-server)|collectors\/main|sandbox\/main|next(-server|\b)/

const isOurs = (pid: number): boolean => OURS.test(commandOf(pid) ?? '')

/** Takes the state folder for this process. A dead holder's lock is taken over, and what it left running is named. */
export function takeStartLock(folder: string): Taken {
  const path = join(folder, 'start.lock')
  const holder = readHolder(folder)
  if (holder !== null && holder.pid !== process.pid && isOurs(holder.pid)) {
    const where = holder.address === null ? '' : ` at ${holder.address}`
    return {
      kind: 'taken',
      sentence: `Demarc already runs${where} (process ${holder.pid}). Stop it with Ctrl-C there, or set DEMARC_HOME to another folder for a second one.`,
    }
  }
  let current: Holder = { pid: process.pid, address: null, children: [] }
  const save = () => writeFileSync(path, JSON.stringify(current), { mode: 0o600 })
  save()
  return {
    kind: 'mine',
    leftovers: (holder?.children ?? []).filter(isOurs),
    lock: {
      note: (change) => {
        current = { ...current, ...change }
        save()
      },
      release: () => rmSync(path, { force: true }),
    },
  }
}
