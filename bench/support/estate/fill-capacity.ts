import type pg from 'pg'
import type {
  AttachmentListing,
  BalanceListing,
  InterfaceListing,
  MergeListing,
  QuotaListing,
  StateListing,
} from '#lib/core/capacity/capacity-rows.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'
import { keepCapacityPartitions } from '#lib/db/write/capacity-partitions.ts'
import { CAPACITY_TABLES, type CapacityKind } from '#lib/db/write/capacity-tables.ts'
import { NOW } from './estate-plan.ts'
import { fillDerived } from './fill-derived.ts'
import { json, textArray } from './fill-table.ts'

const KNOWN = { known: true, value: 2 } as const
const SUBNET: Partial<SubnetListing> = {
  name: null,
  addressing: 'ipv4',
  cidrBlock: '10.0.0.0/20',
  usable: 4091,
  used: 91,
  usedByLambda: KNOWN,
  usedByOthers: KNOWN,
  byKind: [{ name: 'lambda', interfaces: 2, addresses: 2 }],
  byAccount: [],
  unattributed: 0,
  blind: null,
  attachments: 2,
  dormant: 0,
  functions: 4,
  forecast: null,
  tenants: [],
  hostsLambda: true,
  holds: true,
  fresh: true,
}
const ATTACHMENT: Partial<AttachmentListing> = {
  interfaceIds: [],
  egress: {
    class: 'nat',
    internet: 'yes',
    routeTableId: null,
    route: null,
    endpoints: [],
    why: null,
  },
  outbound: 'some',
  ipv6: 'none',
}
const INTERFACE: Partial<InterfaceListing> = {
  addresses: 1,
  ec2Status: 'in-use',
  firstSeenAt: '2026-10-01T00:00:00.000Z',
  unexplainedSince: null,
}
const QUOTA: Partial<QuotaListing> = {
  quota: 'hyperplane-interfaces-per-vpc',
  limit: 500,
  limitSource: 'applied',
  use: KNOWN,
  forecast: null,
  level: 'ok',
  daysLeft: null,
}
const MERGE: Partial<MergeListing> = {
  keep: ['sg-1'],
  replace: [['sg-2']],
  subnetIds: [],
  addressesFreed: KNOWN,
  functionsToChange: [],
  heldByVersions: [],
  certain: true,
}
const BALANCE: Partial<BalanceListing> = {
  functionArns: [],
  zones: [],
  state: 'balanced',
  failsFirst: null,
}
const STATE: Partial<StateListing> = {
  code: 'SubnetOutOfIPAddresses',
  at: 'state',
  reason: null,
  now: 'cleared',
  causes: [],
}

const OWNED = (count: number): string =>
  `(select *, region || '/' as prefix, account_id || '/' || region || '/' as place, 'subnet-' || a || '-' || region || '-' || n as subnet, 'vpc-' || a || '-' || region as vpc
    from bench.place, generate_series(0, ${count - 1}) n where region not like 'empty%') p`
const URGENCY = `(${textArray(URGENCIES)})[case when a % 200 = 0 then 1 when a % 90 = 1 then 2 when a % 50 = 2 then 3 when a % 70 = 3 then 4 else 5 end]`
const URGENCY_RANK = `array_position(${textArray(URGENCIES)}, ${URGENCY}) * 10000 - 10000 + a % 9000`

interface Made {
  readonly kind: CapacityKind
  readonly from: string
  readonly key: string
  readonly facts: string
}

const MADE: readonly Made[] = [
  {
    kind: 'subnets',
    from: OWNED(3),
    key: `prefix || subnet`,
    facts: `${json(SUBNET)} || jsonb_build_object('subnetId', subnet, 'vpcId', vpc, 'ownerId', account_id, 'availabilityZoneId', 'az' || n, 'seenBy', jsonb_build_array(account_id),
      'accountIds', jsonb_build_array(account_id), 'free', (a * 31 + n * 7) % 4000, 'urgency', ${URGENCY}, 'urgencyRank', ${URGENCY_RANK}, 'daysLeft', case when a % 90 = 1 then a % 300 end, 'level', 'ok', 'region', region)`,
  },
  {
    kind: 'attachments',
    from: OWNED(6),
    key: `place || 'attachment-' || n`,
    facts: `${json(ATTACHMENT)} || jsonb_build_object('subnetId', 'subnet-' || a || '-' || region || '-' || n % 2, 'vpcId', vpc, 'securityGroupIds', jsonb_build_array('sg-' || a || '-' || region || '-' || n),
      'userArns', jsonb_build_array('arn:aws:lambda:' || region || ':' || account_id || ':function:orders-' || n), 'status', case when a % 40 = 3 then '{"state": "missing", "why": "function-idle"}'::jsonb else '{"state": "matched"}' end, 'region', region)`,
  },
  {
    kind: 'interfaces',
    from: OWNED(6),
    key: `prefix || 'eni-' || a || '-' || region || '-' || n`,
    facts: `${json(INTERFACE)} || jsonb_build_object('id', 'eni-' || a || '-' || region || '-' || n, 'subnetId', 'subnet-' || a || '-' || region || '-' || n % 2, 'vpcId', vpc, 'accountIds', jsonb_build_array(account_id),
      'securityGroupIds', jsonb_build_array('sg-' || a || '-' || region || '-' || n), 'status', case when a % 60 = 5 then '{"state": "orphan", "namedFunction": null, "gone": true}'::jsonb
      else jsonb_build_object('state', 'matched', 'attachmentKey', place || 'attachment-' || n) end, 'region', region)`,
  },
  {
    kind: 'quotas',
    from: OWNED(1),
    key: `place || 'hyperplane-interfaces-per-vpc/' || vpc`,
    facts: `${json(QUOTA)} || jsonb_build_object('scopeId', vpc, 'share', (a % 100) / 100.0, 'urgency', ${URGENCY}, 'urgencyRank', ${URGENCY_RANK}, 'region', region)`,
  },
  {
    kind: 'merges',
    from: OWNED(1),
    key: `place || vpc`,
    facts: `${json(MERGE)} || jsonb_build_object('vpcId', vpc, 'interfacesFreed', a % 30, 'region', region)`,
  },
  {
    kind: 'balances',
    from: OWNED(1),
    key: `place || 'balance'`,
    facts: `${json(BALANCE)} || jsonb_build_object('subnetIds', jsonb_build_array(subnet), 'region', region)`,
  },
  {
    kind: 'states',
    from: `(select * from bench.function where i % 1000 = 0 and not vanished) f`,
    key: `f.key || '/state'`,
    facts: `${json(STATE)} || jsonb_build_object('functionArn', f.key, 'region', region)`,
  },
]

const DAYS = 90

export async function fillCapacity(pool: pg.Pool): Promise<void> {
  for (const { kind, from, key, facts } of MADE) {
    const { name, columns } = CAPACITY_TABLES[kind]
    await fillDerived(
      pool,
      { name, columns: { ...columns, region: { type: 'text', value: `facts->>'region'` } } },
      `select ${key} as key, account_id, ${facts} as facts from ${from}`,
    )
  }
  for (const monthsAgo of [0, 1, 2, 3]) {
    await keepCapacityPartitions(pool, new Date(Date.UTC(2026, 10 - monthsAgo, 1)))
  }
  await pool.query(`insert into subnet_history (key, day, free, free_lowest, usable, lambda_interfaces, attachments, by_kind)
    select key, ${`(${NOW})::date`} - d, free, free, 4091, 2, 2, null from subnet_capacity, generate_series(0, ${DAYS - 1}) d where hashtext(key) % 20 = 0`)
  await pool.query(`insert into capacity_trend (key, days, values)
    select key, array[20000, 20001, 20002], array[300, 200, 100] from subnet_capacity on conflict do nothing`)
  await pool.query('vacuum (analyze) subnet_history, capacity_trend')
}
