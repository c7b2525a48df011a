import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { NO_FINDING_FILTERS } from '#lib/core/model/finding-filters.ts'
import { EVERYTHING } from '#lib/core/model/viewer-scope.ts'
import { findingsStatement } from '#lib/db/export/finding-statements.ts'
import { streamRows } from '#lib/db/export/stream-rows.ts'
import type { FindingRow } from '#lib/db/read/list-findings.ts'
import { startSandbox } from '#sandbox/start-sandbox.ts'
import { collectInto } from '#test/support/collect-into.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/postgres.ts'
import { CLEAN, HABITS, PLANTED, PLANTED_COUNTS, REMARKS } from './planted-findings.ts'

const NOW = new Date('2026-11-22T12:00:00Z')
/** The vendor, and the publisher of the layer that is planted as clean. */
const KNOWN_OUTSIDERS = '998000000011,464622532012'

let database: TestDatabase
let findings: readonly FindingRow[]

beforeAll(async () => {
  vi.stubEnv('DEMARC_APPROVED_ACCOUNTS', KNOWN_OUTSIDERS)
  database = await createTestDatabase()
  const sandbox = await startSandbox({ rateScale: 0 })
  await collectInto({ database, sandbox, now: NOW })
  await sandbox.close()
  const all: FindingRow[] = []
  const filters = { ...NO_FINDING_FILTERS, status: 'all' } as const
  const statement = findingsStatement(EVERYTHING, { filters, now: NOW })
  for await (const rows of streamRows<FindingRow>(database.pool, statement)) all.push(...rows)
  findings = all
}, 240_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await database.drop()
})

const nameOf = ({ functionName, resource, qualifier }: FindingRow): string => {
  const name = functionName ?? resource.replace(/^arn:.*:/, '')
  return qualifier === null || qualifier === '$LATEST' ? name : `${name}@${qualifier}`
}

describe('the sandbox organization', () => {
  it('is found as it is planted: every finding, whole', async () => {
    const lines = findings.map((finding) => {
      const { ruleId, accountId, region, evidence, unseen } = finding
      return { at: `${ruleId} ${accountId}/${region} ${nameOf(finding)}`, evidence, unseen }
    })
    const sorted = lines.sort((a, b) => (a.at < b.at ? -1 : 1))
    const text = sorted.map((line) => JSON.stringify(line)).join(',\n')
    await expect(`[\n${text}\n]\n`).toMatchFileSnapshot('findings.golden.json')
  })

  const planted = Object.entries(PLANTED).flatMap(([rule, names]) =>
    names.map((name) => [rule, name] as const),
  )
  it.each(planted)('%s finds %s', (rule, name) => {
    const found = findings.filter(({ ruleId }) => ruleId === rule).map(nameOf)
    expect(found).toContain(name)
  })

  it.each(Object.entries(PLANTED_COUNTS))('%s finds %i', (rule, count) => {
    expect(findings.filter(({ ruleId }) => ruleId === rule)).toHaveLength(count)
  })

  it.each(CLEAN)('fails nothing of %s but habits', (name) => {
    const said = findings
      .filter(({ functionName, ruleId }) => functionName === name && !isHabit(ruleId))
      .map(({ ruleId, qualifier }) =>
        qualifier === null || qualifier === '$LATEST' ? ruleId : `${ruleId}@${qualifier}`,
      )
    expect([...new Set(said)].sort()).toEqual([...(REMARKS[name] ?? [])].sort())
  })
})

const isHabit = (ruleId: string): boolean => (HABITS as readonly string[]).includes(ruleId)
