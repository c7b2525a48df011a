import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'oxc-parser'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ROOMS = ['app', 'lib', 'collectors', 'sandbox', 'prisma', 'test', 'bench', 'tools', 'deploy']

export interface Import {
  /** A path in the tree (`lib/db/read/x.ts`) or a package's specifier (`pg`, `node:fs`). */
  readonly from: string
  readonly typeOnly: boolean
}

export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly isClient: boolean
}

/** Parses one file; its imports are resolved to paths of the tree, and include re-exports and `import()`. */
export function parseSource(path: string, text: string): SourceFile {
  const { module, errors, program } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found: Import[] = [
    ...module.staticImports.map((entry) => ({
      from: entry.moduleRequest.value,
      typeOnly: entry.entries.length > 0 && entry.entries.every((name) => name.isType),
    })),
    ...module.staticExports.flatMap((statement) => {
      const requests = statement.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])
      const typeOnly = statement.entries.every((entry) => entry.isType)
      return [...new Set(requests)].map((from) => ({ from, typeOnly }))
    }),
    ...module.dynamicImports.map((entry) => ({
      from: text
        .slice(entry.moduleRequest.start, entry.moduleRequest.end)
        .replace(/^['"`]|['"`]$/g, ''),
      typeOnly: false,
    })),
  ]
  return {
    path,
    text,
    imports: found.map((entry) => ({ ...entry, from: resolveFrom(path, entry.from) })),
    isClient: program.body.some(
      (node) => node.type === 'ExpressionStatement' && node.directive === 'use client',
    ),
  }
}

const resolveFrom = (path: string, specifier: string): string => {
  if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier))
  return specifier.startsWith('#') ? specifier.slice(1) : specifier
}

/** Every TypeScript file of the product and its tests, generated ones left out. */
export function readSourceTree(): readonly SourceFile[] {
  const patterns = [...ROOMS.map((room) => `${room}/**/*.{ts,tsx}`), '*.ts']
  return globSync(patterns, { cwd: ROOT, exclude: ['lib/db/generated/**', '**/node_modules/**'] })
    .filter((path) => !path.startsWith('lib/db/generated/') && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parseSource(path, readFileSync(join(ROOT, path), 'utf8')))
}
