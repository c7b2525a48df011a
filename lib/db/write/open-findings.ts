import type { Transaction } from '../transaction.ts'
import { type CopiedRow, copyRows } from './copy-rows.ts'
import type { FindingScope, FindingWrite } from './findings.ts'

const OPENED = {
  name: 'finding',
  columns: `key, account_id, region, rule_id, area, severity, severity_rank, resource, qualifier, function_name,
    evidence, records, content_hash, exception_id, opened_at, opened_run, changed_at, reopened`,
}

/** Writes findings that the account has not got; one that was resolved before is reopened. Nobody else writes any of the account meanwhile (beginAssessment). */
export async function openFindings(
  tx: Transaction,
  scope: FindingScope,
  writes: readonly FindingWrite[],
): Promise<void> {
  if (writes.length === 0) return
  const { accountId, runId, at } = scope
  const known = await resolvedBefore(
    tx,
    accountId,
    writes.map(({ key }) => key),
  )
  const reopened = new Set(known)
  await copyRows(
    tx,
    OPENED,
    writes.map((write) => rowOf(write, scope, reopened.has(write.key))),
  )
  if (known.length === 0) return
  await tx.query(
    `insert into finding_event (finding_key, account_id, region, rule_id, resource, qualifier, function_name, event, at, run_id)
     select key, account_id, region, rule_id, resource, qualifier, function_name, 'reopened', $2, $3
     from finding where key = any($1::uuid[])`,
    [known, at, runId],
  )
}

function rowOf(
  { key, draft, said, exceptionId }: FindingWrite,
  { accountId, runId, at }: FindingScope,
  reopened: boolean,
): CopiedRow {
  const { region, ruleId, area, severity, severityRank, resource, qualifier, functionName } = draft
  const { evidence, records, hash } = said
  const now = at.toISOString()
  const place = [accountId, region, ruleId, area, severity, String(severityRank), resource]
  const what = [qualifier, functionName, evidence, records, hash, exceptionId]
  return [key, ...place, ...what, now, runId, now, reopened ? 't' : 'f']
}

// Plan: most accounts have no event yet, which one look at (account_id, …) tells; else one lookup a key.
async function resolvedBefore(
  tx: Transaction,
  accountId: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ key: string }>({
    name: 'resolved before',
    text: `select distinct finding_key as key from finding_event
      where finding_key = any(case when exists (select from finding_event where account_id = $2) then $1::uuid[] end)`,
    values: [keys, accountId],
  })
  return rows.map(({ key }) => key)
}
