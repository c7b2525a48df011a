import { createHash } from 'node:crypto'
import type { TestDatabase } from '#test/support/postgres.ts'

export interface MadeFinding {
  readonly account: string
  readonly rule: string
  readonly resource: string
  readonly severity?: 'critical' | 'high' | 'medium' | 'low' | 'info'
  readonly area?: string
  readonly region?: string
  readonly run?: string
}

export const NOW = new Date('2026-11-22T12:00:00Z')
const RANKS = ['critical', 'high', 'medium', 'low', 'info']

export function keyOf({ account, rule, resource }: MadeFinding): string {
  const hex = createHash('sha256').update(`${account} ${rule} ${resource}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`
}

/** Findings as a run leaves them, without one. Their numbers are in the order given. */
export async function storeFindings(
  { pool }: Pick<TestDatabase, 'pool'>,
  made: readonly MadeFinding[],
): Promise<void> {
  for (const finding of made) {
    const { account, rule, resource, severity = 'high' } = finding
    await pool.query(
      `insert into finding (key, account_id, region, rule_id, area, severity, severity_rank, resource, function_name,
         evidence, records, content_hash, opened_at, opened_run, changed_at, reopened)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'f', '{}', '[]', '', $9, $10, $9, false)`,
      [
        keyOf(finding),
        account,
        finding.region ?? 'eu-west-1',
        rule,
        finding.area ?? 'code',
        severity,
        RANKS.indexOf(severity),
        resource,
        new Date(NOW.getTime() - 86_400_000),
        finding.run ?? 'old',
      ],
    )
  }
}
