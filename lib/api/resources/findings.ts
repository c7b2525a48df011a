import { z } from 'zod'
import { FIRST_FINDINGS } from '#lib/core/model/finding-order.ts'
import { FINDING_QUERY } from '#lib/core/query/finding-query.ts'
import { AREAS, SEVERITIES } from '#lib/core/rules/rule.ts'
import { ruleInfo } from '#lib/core/score/rule-tally.ts'
import { TRIAGE_STATUSES } from '#lib/core/triage/triage-status.ts'
import { type FindingRow, listFindings } from '#lib/db/read/list-findings.ts'
import { apiResource } from '../api-resource.ts'
import { printCursor, readCursor } from '../cursor.ts'
import {
  accountIdField,
  accountNameField,
  regionField,
  timeField,
  unitPathField,
} from '../fields.ts'

const STATUSES = ['open', 'excepted', 'unread'] as const

const statusOf = ({ unseen, exceptionId }: FindingRow): (typeof STATUSES)[number] => {
  if (unseen !== null) return 'unread'
  return exceptionId === null ? 'open' : 'excepted'
}

const rowOf = (row: FindingRow) => ({
  key: row.key,
  ruleId: row.ruleId,
  title: ruleInfo(row.ruleId)?.title ?? null,
  area: row.area,
  severity: row.severity,
  status: statusOf(row),
  accountId: row.accountId,
  accountName: row.accountName,
  ouPath: row.ouPath,
  region: row.region,
  resource: row.resource,
  qualifier: row.qualifier,
  functionName: row.functionName,
  evidence: { ...row.evidence },
  openedAt: row.openedAt.toISOString(),
  reopened: row.reopened,
  exceptionId: row.exceptionId,
  unreadReason: row.unseen,
  triage: row.triage,
  assignee: row.assignee,
})

/** Findings, worst first. */
export const FINDINGS = apiResource({
  path: 'findings',
  title: 'Findings',
  about:
    'Rules that fail, worst first. A finding ends when a read shows that it is right, never because it could not be read: then its status is unread.',
  query: FINDING_QUERY,
  row: z.object({
    key: z.guid().describe('Stays the same when the finding comes back.'),
    ruleId: z.string(),
    title: z.string().nullable(),
    area: z.enum(AREAS),
    severity: z.enum(SEVERITIES),
    status: z.enum(STATUSES),
    accountId: accountIdField,
    accountName: accountNameField,
    ouPath: unitPathField,
    region: regionField,
    resource: z.string().describe('An ARN, or account/region/id.'),
    qualifier: z.string().nullable(),
    functionName: z.string().nullable(),
    evidence: z.record(z.string(), z.string()).describe('What decided.'),
    openedAt: timeField,
    reopened: z.boolean().describe('Whether it was resolved before.'),
    exceptionId: z.guid().nullable().describe('The exception that covers it now.'),
    unreadReason: z.string().nullable(),
    triage: z.enum(TRIAGE_STATUSES).describe('What people made of it.'),
    assignee: z.string().nullable(),
  }),
  list: async ({ scope, pool, filters, limit, cursor, now }) => {
    const from = readCursor(
      z.object({ value: z.string().regex(/^[0-9]$/), key: z.string().regex(/^[0-9]{1,18}$/) }),
      cursor,
    )
    const order = { ...FIRST_FINDINGS, size: limit, from }
    const page = await listFindings(scope, pool, { filters, order, now })
    return {
      rows: page.rows.map(rowOf),
      next: page.after === null ? null : printCursor(page.after),
    }
  },
})
