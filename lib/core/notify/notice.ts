import type { FindingListing } from '../model/finding-row.ts'
import type { Severity } from '../rules/rule.ts'
import type { NoticeKind } from './notification-rule.ts'

/** The run that a notice's figures are of: what it could not read is not in them. */
export interface NoticeRun {
  readonly id: string
  readonly state: string
  readonly publishedAt: Date
  readonly accounts: number
  readonly accountsWhole: number
  readonly gaps: number
}

export interface NoticeInput {
  readonly id: string
  readonly kind: NoticeKind
  readonly rule: { readonly id: string; readonly name: string; readonly filter: string }
  readonly at: Date
  readonly since: Date
  readonly until: Date
  readonly run: NoticeRun | null
  readonly found: {
    readonly count: number
    readonly bySeverity: Readonly<Partial<Record<Severity, number>>>
    readonly rows: readonly FindingListing[]
  }
  readonly titleOf: (ruleId: string) => string
}

/** The body of a notice, as JSON. `text` alone says everything in a sentence, for receivers that show only that. */
export function printNotice(input: NoticeInput): string {
  const { found, run, rule } = input
  return JSON.stringify({
    version: 1,
    id: input.id,
    kind: input.kind,
    text: sentenceOf(input),
    rule: { id: rule.id, name: rule.name },
    at: input.at.toISOString(),
    opened: { after: input.since.toISOString(), until: input.until.toISOString() },
    run: run === null ? null : { ...run, publishedAt: run.publishedAt.toISOString() },
    findings: {
      count: found.count,
      bySeverity: found.bySeverity,
      listed: found.rows.map((row) => listed(row, input.titleOf)),
    },
    list: `/findings${rule.filter === '' ? '' : `?${rule.filter}`}`,
  })
}

const listed = (row: FindingListing, titleOf: (ruleId: string) => string) => ({
  key: row.key,
  rule: row.ruleId,
  title: titleOf(row.ruleId),
  severity: row.severity,
  area: row.area,
  accountId: row.accountId,
  accountName: row.accountName,
  region: row.region,
  resource: row.resource,
  qualifier: row.qualifier,
  openedAt: row.openedAt.toISOString(),
  reopened: row.reopened,
  path: `/findings/${row.key}`,
})

function sentenceOf({ kind, rule, found, run }: NoticeInput): string {
  const findings = `${found.count} ${kind === 'new-critical' ? 'new critical ' : kind === 'daily' ? 'new ' : ''}${found.count === 1 ? 'finding' : 'findings'}`
  const gaps =
    run === null
      ? ' Nothing has been read yet.'
      : run.state === 'complete'
        ? ''
        : ` The run was ${run.state}: ${run.accountsWhole} of ${run.accounts} accounts were read whole, and what could not be read is not in these figures.`
  switch (kind) {
    case 'test':
      return `Demarc: this is a test of "${rule.name}". ${findings} opened in the last day.${gaps}`
    case 'new-critical':
    case 'daily':
      return `Demarc: ${findings} for "${rule.name}".${gaps}`
  }
}
