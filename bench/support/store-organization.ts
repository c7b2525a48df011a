import type { GraphAccount, GraphInput } from '#lib/core/graph/graph-input.ts'
import type { Database } from '#lib/db/connect.ts'

const SOURCES = ['functions', 'aliases', 'function-policies', 'function-urls']

/** Puts a made-up organization into the inventory's tables, as far as the graph reads them. */
export async function storeOrganization(
  { pool }: Pick<Database, 'pool'>,
  input: GraphInput,
): Promise<void> {
  await pool.query(
    `insert into organization (id, policy_types_known, enabled_policy_types, content_hash, first_seen_at, changed_at)
     values ($1, true, '{SERVICE_CONTROL_POLICY}', '', now(), now())`,
    [input.organizationId],
  )
  for (const source of ['accounts', 'policies']) {
    await pool.query(
      `insert into coverage (account_id, region, source, state, gap_count, content_hash, run_id, changed_at)
       values ('organization', 'global', $1, 'complete', 0, '', '', now())`,
      [source],
    )
  }
  for (const account of input.accounts)
    await storeAccount(pool, account, input.organizationId ?? '')
}

async function storeAccount(
  pool: Database['pool'],
  { accountId, organizationPath, principals, functions, serviceControl }: GraphAccount,
  organizationId: string,
): Promise<void> {
  const regions = [...new Set(functions.records.map(({ arn }) => arn.split(':')[3] ?? ''))]
  await pool.query(
    `insert into account (id, organization_id, name, state, parent_id, ou_path, ou_id_path, is_management,
       content_hash, first_seen_at, changed_at)
     values ($1, $2, 'bench', 'ACTIVE', split_part($3, '/', 3), '/bench', $3, false, '', now(), now())`,
    [accountId, organizationId, organizationPath],
  )
  await pool.query(
    `insert into coverage (account_id, region, source, state, gap_count, content_hash, run_id, changed_at)
     select $1, region, source, 'complete', 0, '', '', now() from unnest($2::text[]) region, unnest($3::text[]) source
     union all select $1, 'global', 'iam', 'complete', 0, '', '', now()`,
    [accountId, regions, SOURCES],
  )
  await insert(
    pool,
    'lambda_function',
    functions.records.map(({ arn, roleArn }) => row(arn, { arn, roleArn, functionName: 'f' })),
  )
  await insert(
    pool,
    'resource_policy',
    functions.records.flatMap(({ arn, qualifiers: [first] }) =>
      first?.policy.seen && first.policy.value !== null
        ? [row(arn, { arn, functionArn: arn, qualifier: null, document: first.policy.value.text })]
        : [],
    ),
  )
  const policies = principals.records.flatMap((one) =>
    one.policies.seen ? one.policies.value : [],
  )
  const managed = new Map(policies.filter(isManaged).map((policy) => [policy.id, policy.text]))
  await insert(
    pool,
    'iam_managed_policy',
    [...managed].map(([arn, document]) => row(`${accountId} ${arn}`, { arn, document }, accountId)),
  )
  for (const kind of ['role', 'user'] as const) {
    const bearers = principals.records.filter((one) => one.kind === kind)
    await insert(
      pool,
      `iam_${kind}`,
      bearers.map((one) => row(one.arn, bearerFacts(one))),
    )
  }
  if (serviceControl.seen) await storeControl(pool, accountId, organizationId, serviceControl.value)
}

const isManaged = ({ id }: { readonly id: string }): boolean => id.startsWith('arn:aws:iam::aws:')

function bearerFacts({ arn, uniqueId, policies }: GraphAccount['principals']['records'][number]) {
  const all = policies.seen ? policies.value : []
  return {
    arn,
    roleId: uniqueId,
    userId: uniqueId,
    boundaryArn: null,
    groupNames: [],
    attachedPolicyArns: all.filter(isManaged).map(({ id }) => id),
    inlinePolicies: all
      .filter((policy) => !isManaged(policy))
      .map(({ text }) => ({ name: 'inline', document: text })),
  }
}

async function storeControl(
  pool: Database['pool'],
  accountId: string,
  organizationId: string,
  levels: readonly (readonly { readonly id: string; readonly text: string }[])[],
): Promise<void> {
  const places = ['r-1', null, accountId]
  for (const [at, level] of levels.entries()) {
    for (const { id, text } of level) {
      await pool.query(
        `insert into organization_policy (id, organization_id, type, name, aws_managed, document, content_hash, first_seen_at, changed_at)
         values ($1, $2, 'SERVICE_CONTROL_POLICY', $1, false, $3, '', now(), now()) on conflict do nothing`,
        [id, organizationId, text],
      )
      await pool.query(
        `insert into organization_policy_target (policy_id, target_id, type, first_seen_at)
         select $1, coalesce($2, a.parent_id), '', now() from account a where a.id = $3 on conflict do nothing`,
        [id, places[at] ?? null, accountId],
      )
    }
  }
}

const row = (key: string, facts: object, accountId = key.split(':')[4] ?? '') => ({
  key,
  accountId,
  region: key.startsWith('arn:aws:lambda') ? (key.split(':')[3] ?? '') : 'global',
  facts,
})

async function insert(
  pool: Database['pool'],
  table: string,
  rows: readonly ReturnType<typeof row>[],
): Promise<void> {
  await pool.query(
    `insert into ${table} (key, account_id, region, facts, content_hash, first_seen_at, changed_at)
     select key, "accountId", region, facts, md5(facts::text), now(), now()
     from jsonb_to_recordset($1::jsonb) sent(key text, "accountId" text, region text, facts jsonb)`,
    [JSON.stringify(rows)],
  )
}
