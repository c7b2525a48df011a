import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { endException } from '#lib/assess/exceptions.ts'
import { accountId } from '#lib/core/model/account-id.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { listExceptions } from '#lib/db/read/list-exceptions.ts'
import { at, functions, lambda } from '#test/db/a-run.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { arnOf, ID, judgedRuns, OLD, signed, waiver } from './judged-runs.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await createTestDatabase()
})
afterEach(() => database.drop())
const { assess, found, eventsOf, tallyOf, grant, expectTallies } = judgedRuns(() => database)

describe('an exception', () => {
  it('takes effect at once, ends by itself, and its findings reopen', async () => {
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 1)
    const before = await tallyOf(at(20))
    expect(await grant(waiver())).toBe(2)
    expect(await found('open', EVERYTHING, at(30))).toEqual([])
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a', 'b'])
    await expectTallies()
    expect(await tallyOf(at(30))).toMatchObject({ fail: 0, excepted: 2, pass: before?.pass })
    const [row] = await listExceptions(EVERYTHING, database.pool, {
      now: at(30),
      states: [],
      after: null,
      size: 9,
    })
    expect(row).toMatchObject({ id: ID, state: 'active', findings: 2, grantedBy: 'ann' })

    expect(await found('open', EVERYTHING, at(41))).toEqual(['a', 'b'])
    expect(await tallyOf(at(41))).toEqual(before)
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 42)
    expect(await eventsOf('a')).toEqual(['exception-ended 42', 'excepted 20', 'opened 1'])
    expect(await tallyOf(at(42))).toEqual(before)
  })

  it('covers what is found after it, and is ended by hand', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    await grant(waiver())
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 21)
    expect(await found('excepted', EVERYTHING, at(22))).toEqual(['a', 'b'])
    expect(await endException(EVERYTHING, database, { id: ID, ...signed('bob', 23) })).toBe(2)
    expect(await found('open', EVERYTHING, at(24))).toEqual(['a', 'b'])
    await expectTallies()
    const again = endException(EVERYTHING, database, { id: ID, ...signed('bob', 25) })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    const { rows } = await database.pool.query(
      'select actor_name as name, detail from audit_entry order by sequence',
    )
    expect(rows).toEqual([
      { name: 'ann', detail: '{"findings":1}' },
      { name: 'bob', detail: '{"findings":2}' },
    ])
  })

  it('covers by ARN and unit, and never beyond what its giver may see', async () => {
    await assess([functions([lambda('a', OLD), lambda('b', OLD)])], 1)
    expect(await grant(waiver({ where: { kind: 'arn', glob: arnOf('a*') } }))).toBe(1)
    await endException(EVERYTHING, database, { id: ID, ...signed('ann', 21) })
    const other = { kind: 'accounts', accountIds: [accountId('222222222222')] } as const
    const elsewhere = grant(waiver(), other)
    await expect(elsewhere).rejects.toMatchObject({ code: 'forbidden' })
    const late = waiver({ expiresAt: '2028-01-01T00:00:00.000Z' })
    await expect(grant(late)).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('covers the functions with a tag, as soon and as long as they have it', async () => {
    const tagged = (name: string, value: string): InventoryRecord => ({
      kind: 'function-tags',
      key: arnOf(name),
      facts: { functionArn: arnOf(name), tags: [{ key: 'owner', value }] },
    })
    const tags = (records: readonly InventoryRecord[]): SourceResult => ({
      ...functions(records),
      source: 'function-tags',
      kinds: ['function-tags'],
    })
    const both = functions([lambda('a', OLD), lambda('b', OLD)])
    await assess([both, tags([tagged('a', 'red'), tagged('b', 'blue')])], 1)
    expect(await grant(waiver({ where: { kind: 'tag', key: 'owner', value: 'red' } }))).toBe(1)
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a'])
    await assess([both, tags([tagged('a', 'blue'), tagged('b', 'red')])], 30)
    expect(await found('excepted', EVERYTHING, at(31))).toEqual(['b'])
    expect(await found('open', EVERYTHING, at(31))).toEqual(['a'])
  })

  it('covers a unit', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    expect(await grant(waiver({ where: { kind: 'ou', path: '/Workloads' } }))).toBe(1)
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a'])
  })

  it('covers the accounts with a tag, and those of which no tags are known not', async () => {
    await assess([functions([lambda('a', OLD)])], 1)
    const tagged = (value: string) => waiver({ where: { kind: 'account-tag', key: 'team', value } })
    expect(await grant(tagged('blue'))).toBe(0)
    await endException(EVERYTHING, database, { id: ID, ...signed('ann', 21) })
    await database.pool.query('delete from finding_exception')
    expect(await grant(tagged('red'))).toBe(1)
    expect(await found('excepted', EVERYTHING, at(30))).toEqual(['a'])
    await database.pool.query('update account set tags = null')
    await database.pool.query('delete from finding_exception')
    await database.pool.query('update finding set exception_id = null')
    expect(await grant(tagged('red'))).toBe(0)
  })
})
