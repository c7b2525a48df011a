import type pg from 'pg'
import type { OrganizationResult } from '#lib/core/model/collected.ts'
import { GLOBAL } from '#lib/core/model/coverage.ts'
import { LeaseLost } from '#lib/core/model/lease.ts'
import { type Transaction, transaction } from '../transaction.ts'
import { type LedgerEntry, lastCompleteAt, readLedger } from './ledger.ts'
import { beginClose } from './lock-keys.ts'
import { type ListedTable, mergeListed } from './merge-listed.ts'
import { accountRows, organizationRow, policyRows, unitRows } from './organization-rows.ts'
import { saveCoverage } from './save-coverage.ts'
import { savePolicyTargets } from './save-policy-targets.ts'

const ORGANIZATION: ListedTable = {
  name: 'organization',
  kind: 'organization',
  columns: {
    management_account_id: 'text',
    feature_set: 'text',
    policy_types_known: 'boolean',
    enabled_policy_types: 'text[]',
  },
}
const UNITS: ListedTable = {
  name: 'organizational_unit',
  kind: 'organizational-unit',
  columns: {
    organization_id: 'text',
    name: 'text',
    parent_id: 'text',
    path: 'text',
    id_path: 'text',
  },
}
const ACCOUNTS: ListedTable = {
  name: 'account',
  kind: 'account',
  columns: {
    organization_id: 'text',
    name: 'text',
    email: 'text',
    state: 'text',
    joined_at: 'timestamptz',
    parent_id: 'text',
    ou_path: 'text',
    ou_id_path: 'text',
    tags: 'jsonb',
    is_management: 'boolean',
  },
}
const POLICIES: ListedTable = {
  name: 'organization_policy',
  kind: 'organization-policy',
  columns: {
    organization_id: 'text',
    type: 'text',
    name: 'text',
    aws_managed: 'boolean',
    document: 'text',
  },
}

const PART_SCOPE = { accountId: 'organization', region: GLOBAL }

/** Writes what discovery found, its part of the ledger, and the accounts that the run goes through. */
export async function saveOrganization(
  pool: pg.Pool,
  {
    runId,
    result,
    now,
  }: { readonly runId: string; readonly result: OrganizationResult; readonly now: Date },
): Promise<void> {
  const work = async (tx: Transaction) => {
    await planRun(tx, runId, result)
    const ledger = await readLedger(tx, PART_SCOPE)
    const planned = await lastPlannedAt(tx, runId)
    const known = { ...ledger, landedAt: planned }
    const part = (source: string, complete: boolean) => ({
      runId,
      at: now,
      complete,
      known: (ledger.rows.get(source)?.firstCompleteAt ?? null) !== null,
      lastSeenAt: lastCompleteAt(known, source),
    })
    const { complete } = result
    await mergeListed(tx, {
      ...part('accounts', complete.accounts),
      table: ORGANIZATION,
      rows: [organizationRow(result)],
    })
    await mergeListed(tx, {
      ...part('units', complete.units),
      table: UNITS,
      rows: unitRows(result),
    })
    await mergeListed(tx, {
      ...part('accounts', complete.accounts),
      table: ACCOUNTS,
      rows: accountRows(result),
    })
    await mergeListed(tx, {
      ...part('policies', complete.policies),
      table: POLICIES,
      rows: policyRows(result),
    })
    await savePolicyTargets(tx, { result, at: now })
    await saveCoverage(tx, {
      ...PART_SCOPE,
      runId,
      at: now,
      ledger: known,
      entries: entriesOf(result),
      whole: true,
    })
  }
  await transaction(pool, work, beginClose(runId))
}

/** An open run is given its accounts; a run that is closed belongs to nobody any more. */
async function planRun(tx: Transaction, runId: string, result: OrganizationResult): Promise<void> {
  const accountIds = result.inScope ?? result.accounts.map(({ id }) => id)
  const { rowCount } = await tx.query(
    `update run set state = 'collecting', account_ids = $2, calls = $3 where id = $1 and finished_at is null`,
    [runId, accountIds, result.calls],
  )
  if (rowCount === 0) throw new LeaseLost(`The run is closed: ${runId}`)
}

async function lastPlannedAt(tx: Transaction, runId: string): Promise<Date | null> {
  const { rows } = await tx.query<{ at: Date | null }>(
    `select max(started_at) as at from run where id <> $1 and state <> 'planning'`,
    [runId],
  )
  return rows[0]?.at ?? null
}

/** Discovery's parts of the ledger. A gap goes to the part that its action belongs to. */
function entriesOf({ complete, gaps }: OrganizationResult): readonly LedgerEntry[] {
  const partOf = (action: string) => {
    if (/Polic/.test(action)) return 'policies'
    if (action === 'tag:GetResources' || /ListTags/.test(action)) return 'account-tags'
    return /OrganizationalUnit|Root|Parent|Children/.test(action) ? 'units' : 'accounts'
  }
  const parts = [
    ['accounts', complete.accounts],
    ['units', complete.units],
    ['policies', complete.policies],
    ['account-tags', complete.accountTags],
  ] as const
  return parts.map(([source, isComplete]) => {
    const own = gaps.filter(({ action }) => partOf(action) === source)
    if (isComplete) return { source, state: own.length === 0 ? 'complete' : 'partial', gaps: own }
    return {
      source,
      state: own.some(({ subject }) => subject === null) ? 'failed' : 'partial',
      gaps: own,
    }
  })
}
