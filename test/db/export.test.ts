import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FunctionListing } from '#lib/core/model/function-columns.ts'
import { NO_FILTERS } from '#lib/core/model/function-filters.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { functionsStatement } from '#lib/db/export/function-statements.ts'
import { streamRows } from '#lib/db/export/stream-rows.ts'
import { exportText } from '#test/support/export-text.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { ACCOUNT, functions, lambda, OTHER, runOnce, storeOf } from './a-run.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())

const csvOf = (scope: ViewerScope, query = '') =>
  exportText(scope, database.pool, { table: 'functions', query })
const stream = () =>
  streamRows<FunctionListing>(database.pool, functionsStatement(EVERYTHING, NO_FILTERS))
const namesIn = (text: string) =>
  (parse(text, { columns: true }) as { function_name: string }[]).map((row) => row.function_name)

it('writes the columns of the table, ids and times as they are', async () => {
  await runOnce(
    storeOf(database),
    [functions([lambda('a', { runtime: null, packageType: 'Image' })])],
    1,
  )
  expect(await csvOf(EVERYTHING)).toBe(
    [
      'function_name,account_id,account_name,ou_path,region,runtime,package_type,architectures,memory_mb,timeout_seconds,code_size_bytes,vpc_id,layer_count,role_arn,last_modified_at_utc,vanished_at_utc,function_arn',
      'a,111111111111,account 111111111111,/Workloads,eu-central-1,,Image,arm64,128,3,3000000000,vpc-1,0,arn:aws:iam::111111111111:role/a,2026-01-02T03:04:05.000Z,,arn:aws:lambda:eu-central-1:111111111111:function:a',
      '',
    ].join('\r\n'),
  )
})

it('holds to the scope and the filters', async () => {
  await runOnce(
    storeOf(database),
    [functions([lambda('a'), lambda('b', { runtime: 'python3.13' })])],
    1,
  )
  expect(namesIn(await csvOf({ kind: 'accounts', accountIds: [OTHER] }))).toEqual([])
  expect(
    namesIn(await csvOf({ kind: 'accounts', accountIds: [ACCOUNT] }, 'runtime=python3.13')),
  ).toEqual(['b'])
})

it('is one picture of the database, however long it is read', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => lambda(`f${index}`))
  await runOnce(storeOf(database), [functions(many)], 1)
  const batches = stream()
  let rows = (await batches.next()).value?.length ?? 0
  await database.pool.query('delete from lambda_function')
  for await (const batch of batches) rows += batch.length
  expect(rows).toBe(5_000)
})

it('gives its connection back when the reader leaves early, or the statement fails', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => lambda(`f${index}`))
  await runOnce(storeOf(database), [functions(many)], 1)
  for await (const batch of stream()) if (batch.length > 0) break
  await database.pool.query('alter table account rename to no_account')
  await expect(csvOf(EVERYTHING)).rejects.toThrow('account')
  await database.pool.query('alter table no_account rename to account')
  expect(database.pool.totalCount - database.pool.idleCount).toBe(0)
  expect(database.pool.waitingCount).toBe(0)
})
