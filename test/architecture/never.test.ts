import { describe, expect, it } from 'vitest'
import { impuritiesOf } from './impurities.ts'
import {
  brokenImports,
  IMPORT_RULES,
  leakingClients,
  REGISTRIES,
  siblingImports,
} from './never-rules.ts'
import { parseSource, readSourceTree } from './source-tree.ts'

const files = readSourceTree()
const rooms = ['app', 'lib/core', 'lib/db', 'collectors', 'sandbox', 'test', 'tools']

describe('the tree', () => {
  it.each(rooms)('has files in %s', (room) => {
    expect(files.filter((file) => file.path.startsWith(`${room}/`)).length).toBeGreaterThan(4)
  })

  it('breaks no import rule', () => {
    expect(brokenImports(files)).toEqual([])
  })

  it.each(REGISTRIES)('has no entry of %s that imports another', (registry) => {
    expect(files.find((file) => file.path === registry)?.imports.length).toBeGreaterThan(4)
    expect(siblingImports(files, registry)).toEqual([])
  })

  it('leads no client component to a server module', () => {
    expect(leakingClients(files)).toEqual([])
  })

  it('keeps lib/core free of clock, environment, chance and locale', () => {
    const core = files.filter((file) => file.path.startsWith('lib/core/'))
    expect(core.flatMap((file) => impuritiesOf(file.path, file.text))).toEqual([])
  })
})

const INJECTED: readonly (readonly [string, string, string])[] = [
  ['1', 'lib/core/rules/x.ts', `import { pool } from '#lib/db/pool.ts'`],
  ['1', 'lib/core/model/x.ts', `import type { Stats } from 'node:fs'`],
  ['1', 'lib/core/model/x.ts', `export { format } from 'date-fns'`],
  ['2', 'app/page.tsx', `const load = () => import('#collectors/main.ts')`],
  ['2', 'collectors/run.ts', `import { redirect } from 'next/navigation'`],
  ['2', 'collectors/run.ts', `import '#app/globals.ts'`],
  ['2', 'collectors/sources/x.ts', `import type { Row } from '../../lib/db/write/table.ts'`],
  ['2', 'lib/core/model/x.ts', `import { world } from '#sandbox/world.ts'`],
  ['3', 'app/page.tsx', `import { Pool } from 'pg'`],
  ['3', 'collectors/queue.ts', `import PgBoss from 'pg-boss'`],
  ['3', 'app/sign-in/page.tsx', `import NextAuth from 'next-auth'`],
  ['3', 'lib/auth/session.ts', `import type { User } from '#lib/db/generated/client.ts'`],
  ['3', 'tools/export.ts', `import { PrismaPg } from '@prisma/adapter-pg'`],
  ['3', 'lib/db/read/x.ts', `import type { FunctionConfiguration } from '@aws-sdk/client-lambda'`],
  ['4', 'lib/db/write/x.ts', `import { scoreOf } from '#lib/core/score/score-of.ts'`],
]

describe('an injected violation is seen', () => {
  it.each(INJECTED)('of rule %s in %s: %s', (rule, path, text) => {
    const broken = brokenImports([parseSource(path, text)])
    expect(broken.some((line) => line.startsWith(`${rule}: `))).toBe(true)
  })

  it.each(REGISTRIES)('of rule 5 under %s', (registry) => {
    const folder = registry.replace(/index\.ts$/, '')
    const index = parseSource(registry, `import { a } from './a.ts'\nimport { b } from './b.ts'`)
    const entry = (text: string) => [index, parseSource(`${folder}a.ts`, text)]
    expect(siblingImports(entry(`import { b } from './b.ts'`), registry)).toHaveLength(1)
    expect(siblingImports(entry(`import type { All } from './index.ts'`), registry)).toHaveLength(1)
    expect(siblingImports(entry(`import { shared } from './shared/c.ts'`), registry)).toEqual([])
  })

  it('of rule 6, through a module between', () => {
    const client = parseSource('app/a.tsx', `'use client'\nimport { b } from './b.ts'`)
    const between = parseSource('app/b.ts', `export * from '#lib/db/pool.ts'`)
    const harmless = parseSource('app/b.ts', `import type { Row } from '#lib/db/pool.ts'`)
    expect(leakingClients([client, between])).toHaveLength(1)
    expect(leakingClients([client, harmless])).toEqual([])
  })

  it('for every import rule', () => {
    const proven = new Set(
      INJECTED.flatMap(([, path, text]) => brokenImports([parseSource(path, text)])).map((line) =>
        line.split(': ').slice(0, 2).join(': '),
      ),
    )
    expect(IMPORT_RULES.slice(0, -1).filter(({ name }) => !proven.has(name))).toEqual([])
  })

  it.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    `process.env['X']`,
    'crypto.randomUUID()',
    `'a'.localeCompare('b')`,
    'new Intl.NumberFormat()',
    '(1).toLocaleString()',
    'when.getHours()',
    'fetch("https://x")',
    'import.meta.url',
    'globalThis.process',
  ])('of purity: %s', (expression) => {
    expect(impuritiesOf('lib/core/x.ts', `export const x = () => ${expression}`)).not.toEqual([])
  })

  it.each([
    'new Date(0).getUTCHours()',
    'Date.UTC(2026)',
    'record.process',
    '({ process: 1, window: 2 })',
    'Math.max(1, 2)',
  ])('but not of purity: %s', (expression) => {
    expect(impuritiesOf('lib/core/x.ts', `export const x = () => ${expression}`)).toEqual([])
  })
})
