import type { Database } from '#lib/db/connect.ts'
import { keepCapacityPartitions } from '#lib/db/write/capacity-partitions.ts'

export interface NetworkSizes {
  readonly accounts: number
  /** For each account. */
  readonly subnets: number
  readonly functions: number
  readonly interfaces: number
  readonly groups: number
}

export const RUN_ID = 'run-1'
const REGION = 'eu-west-1'
const SOURCES = [
  'functions',
  'function-state',
  'network-interfaces',
  'subnets',
  'security-groups',
  'vpcs',
  'route-tables',
  'vpc-endpoints',
  'nat-gateways',
  'service-quotas',
]

/** Accounts with a network each, as a run has landed them, made inside the database. */
export async function fillNetworks(
  { pool }: Database,
  sizes: NetworkSizes,
  now: Date,
): Promise<void> {
  const { accounts, subnets, functions, interfaces, groups } = sizes
  await pool.query(`create temporary table a as
    select lpad((100000000000 + n)::text, 12, '0') as id from generate_series(0, ${accounts - 1}) n`)
  const rest = `'${REGION}', facts, md5(key), now(), now()`
  const into = 'key, account_id, region, facts, content_hash, first_seen_at, changed_at'
  await pool.query(`insert into subnet (${into}, id, vpc_id, owner_id)
    select key, id, ${rest}, facts->>'id', facts->>'vpcId', id from (
      select id, id || '/${REGION}/subnet-' || id || '-' || n as key, jsonb_build_object('id', 'subnet-' || id || '-' || n, 'arn', null,
        'ownerId', id, 'vpcId', 'vpc-' || id, 'cidrBlock', '10.0.' || n || '.0/24', 'ipv6CidrBlocks', '[]'::jsonb, 'ipv6Native', false,
        'availableIpAddressCount', 251 - n % 250, 'availabilityZone', null, 'availabilityZoneId', 'euw1-az' || n % 3 + 1,
        'mapPublicIpOnLaunch', false, 'state', 'available', 'tags', '[]'::jsonb) as facts
      from a cross join generate_series(0, ${subnets - 1}) n) made`)
  await pool.query(`insert into security_group (${into}, id)
    select key, id, ${rest}, facts->>'id' from (
      select id, id || '/${REGION}/sg-' || id || '-' || n as key, jsonb_build_object('id', 'sg-' || id || '-' || n, 'name', 'g' || n,
        'description', null, 'vpcId', 'vpc-' || id, 'ownerId', id, 'ingress', '[]'::jsonb, 'tags', '[]'::jsonb, 'egress',
        jsonb_build_array(jsonb_build_object('protocol', 'tcp', 'fromPort', 400 + n % 2, 'toPort', 400 + n % 2, 'ipv4Cidrs',
          jsonb_build_array('10.0.0.0/8'), 'ipv6Cidrs', '[]'::jsonb, 'prefixListIds', '[]'::jsonb, 'groupIds', '[]'::jsonb))) as facts
      from a cross join generate_series(0, ${groups - 1}) n) made`)
  await pool.query(`insert into lambda_function (${into}, function_name, vpc_id, subnet_ids)
    select key, id, ${rest}, facts->>'functionName', facts->'vpc'->>'vpcId', '{}' from (
      select id, 'arn:aws:lambda:${REGION}:' || id || ':function:f' || n as key, jsonb_build_object('arn',
        'arn:aws:lambda:${REGION}:' || id || ':function:f' || n, 'functionName', 'f' || n, 'version', '$LATEST', 'roleArn',
        'arn:aws:iam::' || id || ':role/r' || n, 'capacityProviderArn', null, 'environment', repeat('x', 400), 'vpc',
        jsonb_build_object('vpcId', 'vpc-' || id, 'subnetIds', jsonb_build_array('subnet-' || id || '-' || n % ${subnets},
          'subnet-' || id || '-' || (n + 1) % ${subnets}, 'subnet-' || id || '-' || (n + 2) % ${subnets}), 'securityGroupIds',
          jsonb_build_array('sg-' || id || '-' || n % ${groups}), 'ipv6AllowedForDualStack', false)) as facts
      from a cross join generate_series(0, ${functions - 1}) n) made`)
  await pool.query(`insert into network_interface (${into}, id, interface_type, owner_id, subnet_id, vpc_id)
    select key, id, ${rest}, facts->>'id', facts->>'interfaceType', id, facts->>'subnetId', facts->>'vpcId' from (
      select id, id || '/${REGION}/eni-' || id || '-' || n as key, jsonb_build_object('id', 'eni-' || id || '-' || n, 'ownerId', id,
        'subnetId', 'subnet-' || id || '-' || n % ${subnets}, 'vpcId', 'vpc-' || id, 'availabilityZoneId', 'euw1-az' || n % 3 + 1,
        'interfaceType', case n % 2 when 0 then 'lambda' else 'interface' end, 'status', 'in-use', 'description',
        'AWS Lambda VPC ENI-f' || n, 'requesterId', null, 'requesterManaged', false, 'operatorPrincipal', null, 'securityGroupIds',
        jsonb_build_array('sg-' || id || '-' || n % ${groups}), 'privateIpv4Addresses', jsonb_build_array('10.0.0.' || n % 256),
        'ipv6Addresses', '[]'::jsonb, 'ipv4Prefixes', '[]'::jsonb, 'publicIp', null, 'attachmentInstanceId', null,
        'attachmentOwnerId', 'amazon-aws', 'attachmentStatus', 'attached') as facts
      from a cross join generate_series(0, ${interfaces - 1}) n) made`)
  await pool.query(`insert into run_target (run_id, account_id, region, token, state, reached, started_at, finished_at, calls, records, gaps)
    select '${RUN_ID}', id, '${REGION}', '1', 'complete', true, now(), now(), 1, 1, 0 from a`)
  await pool.query(
    `insert into coverage (account_id, region, source, state, gap_count, content_hash, run_id, changed_at)
     select id, case source when 'iam' then 'global' else '${REGION}' end, source, 'complete', 0, '', '${RUN_ID}', now()
     from a cross join unnest($1::text[]) source`,
    [[...SOURCES, 'iam']],
  )
  await pool.query('vacuum analyze')
  await keepCapacityPartitions(pool, now)
}

/** The days before for every subnet and quota that is known; a tenth of the subnets fills. */
export async function fillHistory({ pool }: Database, days: number, now: Date): Promise<void> {
  for (let back = days; back >= 0; back -= 28) {
    await keepCapacityPartitions(pool, new Date(now.getTime() - back * 86_400_000))
  }
  await pool.query(
    `insert into subnet_history (key, day, free, free_lowest, usable, lambda_interfaces, attachments)
     select key, $1::date - back, case when hashtext(key) % 10 = 0 then free + back else free end, free, usable, 2, 3
     from generate_series($2::int, 1, -1) back cross join subnet_capacity on conflict do nothing`,
    [now, days],
  )
  await pool.query(
    `insert into quota_history (key, day, used, used_highest, "limit")
     select key, $1::date - back, 10, 10, "limit" from generate_series($2::int, 1, -1) back cross join quota_use
     on conflict do nothing`,
    [now, days],
  )
  await pool.query('delete from capacity_trend')
  await pool.query(`insert into capacity_trend (key, days, values)
    select key, array_agg(day - date '1970-01-01' order by day), array_agg(free order by day) from subnet_history group by key
    union all
    select key, array_agg(day - date '1970-01-01' order by day), array_agg(used order by day) from quota_history group by key`)
  await pool.query('vacuum analyze')
}
