import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { connect, type Database } from '#lib/db/connect.ts'
import { onServer, withDatabase } from './postgres-server.ts'

export interface TestDatabase extends Database {
  /** Closes the connections and drops the database. */
  readonly drop: () => Promise<void>
}

/** A database of one's own: a copy of the migrated template, an empty one, or a copy of the template named. */
export async function createTestDatabase(
  content: 'migrated' | 'empty' | (string & {}) = 'migrated',
): Promise<TestDatabase> {
  const { url: admin, template } = inject('testServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const templates = new Map([
    ['migrated', template],
    ['empty', 'template0'],
  ])
  const from = templates.get(content) ?? content
  await onServer(admin, `create database ${name} template ${from}`)
  const database = connect({ url: withDatabase(admin, name), max: 8 })
  const drop = async () => {
    await database.close()
    await onServer(admin, `drop database if exists ${name} with (force)`)
  }
  return { ...database, drop }
}
