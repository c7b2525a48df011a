import { existsSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A server that already runs on a cluster, as its lock file says. */
export interface Running {
  readonly pid: number
  readonly port: number
}

/**
 * The server that runs on the cluster, or null. A lock file whose process is gone, or is some other program that was
 * given the same number, is taken away: Postgres itself would refuse to start over the latter.
 */
export async function findRunning(folder: string): Promise<Running | null> {
  const lock = join(folder, 'postmaster.pid')
  if (!existsSync(lock)) return null
  const [pid, , , port] = (await readFile(lock, 'utf8')).split('\n')
  if (await isPostgres(Number(pid))) return { pid: Number(pid), port: Number(port) }
  await rm(lock, { force: true })
  return null
}

async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false
  const command = `/proc/${pid}/cmdline`
  if (!existsSync(command)) return true
  return (await readFile(command, 'utf8')).includes('postgres')
}

/** Whether the process runs. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Ended, but not yet collected by its parent: in containers nobody may ever do that. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && readFileSync(stat, 'utf8').includes(') Z ')
}
