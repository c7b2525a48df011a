import { afterAll, beforeAll, expect, it } from 'vitest'
import { transaction } from '#lib/db/transaction.ts'
import { copyRows } from '#lib/db/write/copy-rows.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'

const TABLE = { name: 'copied', columns: 'first, second' }

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase('empty')
  await database.pool.query(
    'create table copied (id serial, first text not null, second text unique)',
  )
})
afterAll(() => database.drop())

const copy = (rows: readonly (readonly [string, string | null])[]) =>
  transaction(database.pool, (tx) => copyRows(tx, TABLE, rows))

it('brings every text as it is, and nothing as null', async () => {
  const texts = [
    '',
    '\\N',
    '\\.',
    'a\tb',
    'a\nb\r\n',
    'C:\\new\\table',
    '"{}"',
    'é 😀',
    ' ',
    '\\\\\n',
  ]
  await copy(texts.map((text, at) => [text, `${at}${text}`] as const))
  await copy([['none', null]])
  await copy([])
  const { rows } = await database.pool.query('select first, second from copied order by id')
  const expected = texts.map((first, at) => ({ first, second: `${at}${first}` }))
  expect(rows).toEqual([...expected, { first: 'none', second: null }])
})

it('leaves nothing behind and a usable connection where a row cannot be', async () => {
  const twice = copy([
    ['x', 'same'],
    ['y', 'same'],
  ])
  await expect(twice).rejects.toThrow(/duplicate key/)
  const { rows } = await database.pool.query("select first from copied where second = 'same'")
  expect(rows).toEqual([])
})
