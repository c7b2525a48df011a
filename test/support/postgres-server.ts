import { createHash, randomUUID } from 'node:crypto'
import { chmodSync, globSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '#lib/db/embedded.ts'
import { migrate } from '#lib/db/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    readonly testServer: { readonly url: string; readonly template: string }
  }
}

const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** The name of the template that holds the sandbox's story, once somebody has asked for it. */
export const storyOf = (template: string): string => `${template}_story`

/** One Postgres for all test files of a run, migrated once into a template that each file's databases are copies of. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL_TEST']
  const server = given === undefined || given === '' ? await startOwn() : borrow(given)
  const template = `demarc_template_${migrationsHash()}_${randomUUID().slice(0, 8)}`
  await onServer(server.url, `create database ${template}`)
  await migrate(withDatabase(server.url, template))
  project.provide('testServer', { url: server.url, template })
  return async () => {
    for (const name of [template, storyOf(template)]) {
      await onServer(server.url, `drop database if exists ${name} with (force)`)
    }
    await server.stop()
  }
}

async function startOwn() {
  const home = mkdtempSync(join(tmpdir(), 'demarc-test-'))
  chmodSync(home, 0o755)
  const server = await startEmbedded({ home, database: 'admin', settings: FAST })
  const stop = async () => {
    await server.stop()
    await rm(home, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}

const borrow = (url: string) => ({ url, stop: () => Promise.resolve() })

const migrationsHash = (): string =>
  globSync('prisma/migrations/*/migration.sql')
    .sort()
    .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')
    .slice(0, 12)

export function withDatabase(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

export async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
