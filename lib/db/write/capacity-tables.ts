import type { CapacityRows } from '#lib/core/capacity/capacity-rows.ts'
import { flag, float, integer, text, texts, time } from './column.ts'
import type { Table } from './table.ts'

export type CapacityKind = Exclude<keyof CapacityRows, 'subnetReadings' | 'quotaReadings'>

export interface CapacityTable extends Pick<Table, 'name' | 'columns'> {
  /** Flags that once true stay true. */
  readonly sticky?: readonly string[]
  /** A row of several accounts belongs to whoever is among them. */
  readonly accounts?: string
}

const urgency = {
  urgency: text('urgency'),
  urgency_rank: integer('urgencyRank'),
  days_left: integer('daysLeft'),
}
const groups = { security_group_ids: texts('securityGroupIds') }

/** Where each kind of capacity row is kept. Every table also has key, region, account_id, facts, content_hash and changed_at. */
export const CAPACITY_TABLES: Readonly<Record<CapacityKind, CapacityTable>> = {
  subnets: {
    name: 'subnet_capacity',
    sticky: ['tracked'],
    accounts: 'account_ids',
    columns: {
      account_ids: texts('accountIds'),
      subnet_id: text('subnetId'),
      vpc_id: text('vpcId'),
      name: text('name'),
      usable: integer('usable'),
      free: integer('free'),
      hosts_lambda: flag('hostsLambda'),
      tracked: flag('holds'),
      ...urgency,
    },
  },
  attachments: {
    name: 'network_attachment',
    columns: {
      vpc_id: text('vpcId'),
      subnet_id: text('subnetId'),
      ...groups,
      state: text('status.state'),
      why: text('status.why'),
      egress: text('egress.class'),
    },
  },
  interfaces: {
    name: 'lambda_interface',
    accounts: 'account_ids',
    columns: {
      id: text('id'),
      account_ids: texts('accountIds'),
      vpc_id: text('vpcId'),
      subnet_id: text('subnetId'),
      ...groups,
      state: text('status.state'),
      first_seen_at: time('firstSeenAt'),
      unexplained_since: time('unexplainedSince'),
    },
  },
  quotas: {
    name: 'quota_use',
    columns: {
      quota: text('quota'),
      scope_id: text('scopeId'),
      limit: integer('limit'),
      share: float('share'),
      ...urgency,
    },
  },
  merges: {
    name: 'merge_advice',
    columns: { vpc_id: text('vpcId'), interfaces_freed: integer('interfacesFreed') },
  },
  balances: {
    name: 'zone_balance',
    columns: {
      subnet_ids: texts('subnetIds'),
      state: text('state'),
      fails_first: text('failsFirst'),
    },
  },
  states: {
    name: 'network_state',
    columns: { function_arn: text('functionArn'), code: text('code'), now: text('now') },
  },
}
