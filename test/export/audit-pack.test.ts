import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { accountId } from '#lib/core/model/account-id.ts'
import { EVERYTHING, type ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { startAuditPack } from '#lib/export/audit-pack.ts'
import type { Provenance, TableManifest } from '#lib/export/export-manifest.ts'
import { exportNamed, PACK_TABLES } from '#lib/export/exports.ts'
import { recordExport } from '#lib/export/record-export.ts'
import { startExport } from '#lib/export/start-export.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { createToldStory, STORY_DAY } from '#test/support/told-story.ts'

const OPERATOR = { id: 'operator', name: 'operator', kind: 'operator' } as const

let database: TestDatabase
let everyone: readonly string[]
let whole: Pack

beforeAll(async () => {
  database = await createToldStory()
  const { rows } = await database.pool.query<{ id: string }>('select id from account order by id')
  everyone = rows.map(({ id }) => id)
  whole = await pack(EVERYTHING)
}, 240_000)
afterAll(() => database.drop())

type Row = Readonly<Record<string, string>>

interface Pack {
  readonly sha256: string
  readonly files: Readonly<Record<string, Uint8Array>>
  readonly manifest: Provenance & { readonly tables: readonly TableManifest[] }
  readonly rowsOf: (table: string) => readonly Row[]
}

async function pack(scope: ViewerScope, query = ''): Promise<Pack> {
  const { bytes } = await startAuditPack(scope, database.pool, new URLSearchParams(query))
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  const whole = Buffer.concat(chunks)
  const files = unzipSync(whole)
  const textOf = (name: string) => Buffer.from(files[name] ?? []).toString()
  return {
    sha256: sha256(whole),
    files,
    manifest: JSON.parse(textOf('manifest.json')),
    rowsOf: (table) => parse(textOf(`${table}.csv`), { columns: true }),
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const sum = (rows: readonly Row[], value: (row: Row) => number) =>
  rows.reduce((all, row) => all + value(row), 0)

describe('an audit pack', () => {
  it('is the same byte for byte from the same run, wherever it is made', async () => {
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await pack(EVERYTHING)
    vi.unstubAllEnvs()
    expect(second.sha256).toBe(whole.sha256)
    await database.pool.query("update account set name = name || '.' where id = $1", [everyone[0]])
    const third = await pack(EVERYTHING)
    await database.pool.query("update account set name = rtrim(name, '.') where id = $1", [
      everyone[0],
    ])
    expect(third.sha256).not.toBe(whole.sha256)
  })

  it('holds every table as its manifest says', () => {
    const { files, manifest, rowsOf } = whole
    expect(Object.keys(files)).toEqual([
      'README.txt',
      ...PACK_TABLES.map(({ name }) => `${name}.csv`),
      'manifest.json',
    ])
    for (const table of manifest.tables) {
      const bytes = files[table.file] ?? new Uint8Array()
      expect([table.file, sha256(bytes)]).toEqual([table.file, table.sha256])
      expect(bytes.length).toBe(table.bytes)
      expect(rowsOf(table.table)).toHaveLength(table.rows)
    }
    const empty = manifest.tables.filter(({ rows }) => rows === 0).map(({ table }) => table)
    expect(empty).toEqual(['changes', 'exceptions'])
    const published = STORY_DAY.toISOString()
    expect(manifest).toMatchObject({
      generatedAt: published,
      asOf: published,
      run: { state: 'partial', publishedAt: published },
      collecting: false,
      scope: 'every account',
      // One account is suspended: a run does not go through it.
      coverage: { accounts: everyone.length - 1, accountsUnreachable: 1 },
    })
    expect(manifest.coverage.gaps).toBeGreaterThan(0)
    expect(rowsOf('gaps').length).toBe(manifest.coverage.gaps)
    expect(manifest.tables.find(({ table }) => table === 'findings')?.filter).toBe('status=all')
  })

  it('lets its scores be recomputed from its findings', () => {
    const { rowsOf } = whole
    const findings = rowsOf('findings')
    const tallies = rowsOf('scores').filter((row) => row['rule_id'] !== 'unknown')
    const ofTally = (tally: Row, status: string) =>
      findings.filter(
        (row) =>
          row['account_id'] === tally['account_id'] &&
          row['rule_id'] === tally['rule_id'] &&
          row['status'] === status,
      ).length
    const wrong = tallies.filter(
      (tally) =>
        ofTally(tally, 'open') !== Number(tally['fail']) ||
        ofTally(tally, 'excepted') !== Number(tally['excepted']) ||
        ofTally(tally, 'unread') > Number(tally['unknown']),
    )
    expect(wrong).toEqual([])
    expect(sum(tallies, (row) => Number(row['fail']))).toBe(
      findings.filter(({ status }) => status === 'open').length,
    )
    const scores = rowsOf('account-scores')
    for (const stated of scores) {
      const own = tallies.filter(
        (row) => row['account_id'] === stated['account_id'] && row['area'] === stated['area'],
      )
      expect(stated['score']).toBe(stated['read'] === 'nothing' ? 'unknown' : scoreOf(own))
    }
    expect(scores.some(({ score }) => score === 'unknown')).toBe(true)
    expect(scores.filter(({ score }) => Number(score) < 100).length).toBeGreaterThan(10)
  })

  it('says of an account that could not be reached that nothing is known, and gives it no score', () => {
    const { rowsOf } = whole
    const readings = Map.groupBy(rowsOf('account-scores'), ({ read }) => read ?? '')
    const ids = (read: string) => [
      ...new Set(readings.get(read)?.map((row) => row['account_id'] ?? '')),
    ]
    const unread = ids('nothing')
    expect(unread.length).toBeGreaterThan(0)
    expect([...ids('whole'), ...ids('part'), ...unread].sort()).toEqual(everyone)
    expect(new Set(readings.get('nothing')?.map(({ score }) => score))).toEqual(
      new Set(['unknown']),
    )
    for (const id of unread) {
      const own = rowsOf('scores').filter((row) => row['account_id'] === id)
      expect(own.length).toBeGreaterThan(0)
      expect(new Set(own.map(({ read }) => read))).toEqual(new Set(['nothing']))
      const lines = rowsOf('responsibility').filter((row) => row['account_id'] === id)
      const [line] = lines.filter((row) => row['region'] === 'unknown')
      const told = ['function_arn', 'function_name', 'package_type', 'runtime', 'compute']
      expect(told.map((column) => line?.[column])).toEqual(told.map(() => 'unknown'))
      expect(line?.['language_runtime']).toBe('unknown')
    }
  })

  it('holds the accounts of a viewer alone', async () => {
    const mine = [everyone[2] ?? '', everyone[5] ?? '']
    const { manifest, rowsOf } = await pack({
      kind: 'accounts',
      accountIds: mine.map(accountId),
    })
    const others = new Set(everyone.filter((id) => !mine.includes(id)))
    for (const { table } of manifest.tables) {
      const named = rowsOf(table).flatMap((row) =>
        ['account_id', 'from_account_id', 'to_account_id'].map((column) => row[column] ?? ''),
      )
      expect([table, named.filter((id) => others.has(id))]).toEqual([table, []])
    }
    expect(rowsOf('accounts').map((row) => row['account_id'])).toEqual(mine)
    expect(rowsOf('edges').some(({ from, to }) => from === 'hidden' || to === 'hidden')).toBe(true)
    expect(manifest).toMatchObject({ scope: mine, coverage: { accounts: mine.length } })
  })

  it('is of a unit or of chosen accounts when asked, and never of more than the viewer has', async () => {
    const [first = '', second = ''] = everyone
    const one = await pack(EVERYTHING, `account=${first}`)
    expect(new Set(one.rowsOf('scores').map((row) => row['account_id']))).toEqual(new Set([first]))
    const both = await pack(
      { kind: 'accounts', accountIds: [accountId(second)] },
      `account=${first},${second}`,
    )
    expect(both.rowsOf('accounts').map((row) => row['account_id'])).toEqual([second])
    const asked = startAuditPack(EVERYTHING, database.pool, new URLSearchParams('account=me'))
    await expect(asked).rejects.toMatchObject({ code: 'invalid-request' })
  })

  it('is refused before a run is published, and leaves no connection open', async () => {
    const empty = await createTestDatabase()
    const asked = startAuditPack(EVERYTHING, empty.pool, new URLSearchParams())
    await expect(asked).rejects.toMatchObject({ code: 'conflict' })
    expect(empty.pool.totalCount - empty.pool.idleCount).toBe(0)
    await empty.drop()
  })
})

function scoreOf(rows: readonly Row[]): string {
  const count = (...names: readonly string[]) =>
    sum(rows, (row) => names.reduce((all, name) => all + Number(row[name]), 0))
  const weighed = (...names: readonly string[]) =>
    sum(rows, (row) => Number(row['weight']) * names.reduce((all, n) => all + Number(row[n]), 0))
  const known = count('pass', 'fail', 'excepted')
  const coverage = known / (known + count('unknown'))
  if (weighed('pass', 'fail') === 0 || coverage < 0.5) return 'unknown'
  return String((100 * weighed('pass')) / weighed('pass', 'fail'))
}

describe('a file of one table', () => {
  const start = (table: string, query = '') => {
    const found = exportNamed(table)
    if (found === null) throw new Error(`no export ${table}`)
    const order = {
      table: found,
      query: new URLSearchParams(query),
      byteOrderMark: true,
      now: STORY_DAY,
    }
    return startExport(EVERYTHING, database.pool, order)
  }
  const entries = async () => {
    const { rows } = await database.pool.query(
      'select outcome, target, detail from audit_entry order by sequence',
    )
    return rows.map(({ outcome, target, detail }) => ({ outcome, target, ...JSON.parse(detail) }))
  }
  const request = { actor: OPERATOR, table: 'functions', address: null, requestId: null }

  it('has a manifest that agrees with it, and an entry in the audit trail', async () => {
    const file = await start('functions', 'runtime=nodejs22.x&bom=1')
    const chunks: Uint8Array[] = []
    for await (const chunk of recordExport(file, database.pool, request)) chunks.push(chunk)
    const bytes = Buffer.concat(chunks)
    expect(file.manifest()).toMatchObject({
      file: 'functions_all_20261122T120000Z_v1.csv',
      filter: 'runtime=nodejs22.x',
      sha256: sha256(bytes),
      bytes: bytes.length,
      rows: (parse(bytes, { bom: true, columns: true }) as Row[]).length,
    })
    const { rows, sha256: hash } = file.manifest()
    const about = { table: 'functions', filter: 'runtime=nodejs22.x', rows, sha256: hash }
    expect((await entries()).at(-1)).toMatchObject({ ...about, outcome: 'done' })
  })

  it('that its reader leaves is recorded as failed, without a hash', async () => {
    const file = await start('coverage')
    const bytes = recordExport(file, database.pool, { ...request, table: 'coverage' })
    await bytes.next()
    await bytes.return()
    const entry = (await entries()).at(-1)
    expect(entry).toMatchObject({ table: 'coverage', outcome: 'failed', sha256: null })
    expect(database.pool.totalCount - database.pool.idleCount).toBe(0)
  })
})
