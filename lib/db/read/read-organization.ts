import type { StoredOrganization } from '#lib/core/assess/stored-organization.ts'
import type { CoverageState } from '#lib/core/model/coverage.ts'
import { observedOf } from '#lib/core/model/observe-record.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import type { Account, Organization, OrganizationPolicy } from '#lib/core/model/organization.ts'
import type { ViewerScope } from '#lib/core/model/viewer-scope.ts'
import { type Queryable, rowsOf } from './queryable.ts'
import { sql, visible } from './sql.ts'

/** The organization, its live accounts and its policies with what they are attached to. Thousands of rows: for an assessment, not for a page. */
export async function readOrganization(
  scope: ViewerScope,
  database: Queryable,
): Promise<StoredOrganization> {
  const [organizations, accounts, policies, ledger] = await Promise.all([
    rowsOf<Organization>(database, ORGANIZATION),
    rowsOf<Account>(
      database,
      sql`select id, name, email, state, to_json(joined_at) as "joinedAt", parent_id as "parentId", ou_path as "ouPath",
          ou_id_path as "ouIdPath", tags, is_management as "isManagement"
        from account where vanished_at is null and ${visible(scope, sql`id`)} order by id`,
    ),
    rowsOf<OrganizationPolicy>(database, POLICIES),
    rowsOf<LedgerRow>(database, LEDGER),
  ])
  return {
    organization: organizations[0] ?? null,
    accounts,
    policies,
    lost: { accounts: lossOf(ledger, 'accounts'), policies: lossOf(ledger, 'policies') },
  }
}

interface LedgerRow {
  readonly source: string
  readonly state: CoverageState
  readonly reason: Unseen | null
  readonly lost: Unseen | null
}

function lossOf(ledger: readonly LedgerRow[], source: string): Unseen | null {
  const coverage = ledger.find((row) => row.source === source) ?? null
  const found = observedOf({ record: null, gap: coverage?.lost ?? null, coverage })
  if (!found.seen) return found.why
  return coverage?.state === 'partial' ? (coverage.reason ?? 'error') : null
}

const ORGANIZATION = sql`
  select id, management_account_id as "managementAccountId", feature_set as "featureSet",
    case when policy_types_known then enabled_policy_types end as "enabledPolicyTypes"
  from organization where vanished_at is null order by first_seen_at limit 1`

const POLICIES = sql`
  select p.id, p.type, p.name, p.aws_managed as "awsManaged", p.document,
    coalesce((select json_agg(json_build_object('targetId', t.target_id, 'type', t.type) order by t.target_id)
      from organization_policy_target t where t.policy_id = p.id and t.vanished_at is null), '[]') as targets
  from organization_policy p where p.vanished_at is null order by p.id`

const LEDGER = sql`
  select source, state, reason, (select g.reason from gap g where g.account_id = 'organization'
    and g.region = 'global' and g.source = c.source and g.subject is null limit 1) as lost
  from coverage c where account_id = 'organization' and region = 'global'`
