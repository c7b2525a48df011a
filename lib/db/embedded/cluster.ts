import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { ServerUser } from './server-user.ts'

/** A database cluster on disk. */
export interface Cluster {
  readonly folder: string
  readonly password: string
}

/** The cluster below `home`: made at the first start, the same again at every later one. Throws a sentence when it cannot be used. */
export async function openCluster(input: {
  readonly home: string
  readonly binaries: Binaries
  readonly user: ServerUser | null
}): Promise<Cluster> {
  const { home, binaries, user } = input
  const folder = join(home, 'postgres')
  const secret = join(home, 'postgres-password')
  const exists = existsSync(join(folder, 'PG_VERSION'))
  if (exists && existsSync(secret)) {
    await refuseOtherVersion(folder, binaries)
    return { folder, password: (await readFile(secret, 'utf8')).trim() }
  }
  if (exists) {
    throw new Error(
      `${folder} has a database, but its password file ${secret} is gone. Put the file back, or move the folder away to start with an empty database.`,
    )
  }
  const password = randomBytes(24).toString('base64url')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (user !== null) await chown(folder, user.uid, user.gid)
  await initialise({ ...input, folder, password })
  await writeFile(secret, `${password}\n`, { mode: 0o600 })
  await chmod(secret, 0o600)
  return { folder, password }
}

async function initialise(input: {
  readonly home: string
  readonly folder: string
  readonly password: string
  readonly binaries: Binaries
  readonly user: ServerUser | null
}): Promise<void> {
  const { folder, user } = input
  const handover = join(input.home, `.postgres-password-${process.pid}`)
  await writeFile(handover, input.password, { mode: 0o600 })
  if (user !== null) await chown(handover, user.uid, user.gid)
  const words = ['-D', folder, '-U', 'postgres', `--pwfile=${handover}`, '--auth=scram-sha-256']
  try {
    const options = user === null ? { cwd: folder } : { cwd: folder, uid: user.uid, gid: user.gid }
    await runProgram(input.binaries.initdb, [...words, '-E', 'UTF8', '--locale=C.UTF-8'], options)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`The embedded Postgres could not make its database in ${folder}.`, {
      cause: error,
    })
  } finally {
    await rm(handover, { force: true })
  }
}

async function refuseOtherVersion(folder: string, binaries: Binaries): Promise<void> {
  const made = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  const output = await runProgram(binaries.postgres, ['--version'], {})
  const runs = /(\d+)(?:\.\d+)?/.exec(output)?.[1]
  if (made === runs) return
  throw new Error(
    `${folder} was made by PostgreSQL ${made}, and this version of Demarc brings PostgreSQL ${runs}. Move the folder away to start with an empty database.`,
  )
}

function runProgram(
  program: string,
  words: readonly string[],
  options: { readonly cwd?: string; readonly uid?: number; readonly gid?: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...words], { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    child.stdout.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve(said.join('')) : reject(new Error(said.join('').trim())),
    )
  })
}
