import { readFileSync, writeFileSync } from 'node:fs'

interface LockedPackage {
  readonly version?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

const OS =
  /(?:^|[-/])(aix|android|darwin|freebsd|linux|linuxmusl|netbsd|openbsd|openharmony|sunos|win32|windows)(?=-|$)/
const CPU = /-(arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|universal|wasm32|x64)(?=-|$)/

/** Whether the package at `path` finds `name` in its own node_modules folder or in one above it. */
const isFound = (lock: Lock, path: string, name: string): boolean => {
  const folders = path
    .split('/node_modules/')
    .map((_part, index, parts) => parts.slice(0, index + 1).join('/node_modules/'))
  return [...folders.map((folder) => `${folder}/`), ''].some(
    (folder) => `${folder}node_modules/${name}` in lock.packages,
  )
}

/**
 * Entries of other platforms that the lock should have but lacks, by path. npm leaves them out where the registry
 * does not serve them, and `npm ci` of another npm or machine then refuses the whole lock.
 */
export function missingPlatforms(lock: Lock): Readonly<Record<string, object>> {
  const missing: Record<string, object> = {}
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(lock, path, name)) continue
      missing[`node_modules/${name}`] = platformEntry(name, range, entry)
    }
  }
  return missing
}

const platformEntry = (name: string, range: string, parent: LockedPackage): object => {
  const os = OS.exec(name)?.[1]?.replace('windows', 'win32').replace('linuxmusl', 'linux')
  const cpu = CPU.exec(name)?.[1] ?? (name.includes('wasm32') ? 'wasm32' : undefined)
  return {
    version: range,
    ...(cpu === undefined || cpu === 'universal' ? {} : { cpu: [cpu] }),
    ...(parent.dev === true ? { dev: true } : {}),
    ...(parent.devOptional === true ? { devOptional: true } : {}),
    ...(/musl/.test(name) ? { libc: ['musl'] } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  }
}

if (import.meta.main) {
  const path = new URL('../package-lock.json', import.meta.url)
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const missing = missingPlatforms(lock)
  const { '': root, ...rest } = { ...lock.packages, ...missing }
  const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'))
  writeFileSync(
    path,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries([['', root], ...sorted]) }, null, 2)}\n`,
  )
  process.stdout.write(`${Object.keys(missing).length} entries added.\n`)
}
