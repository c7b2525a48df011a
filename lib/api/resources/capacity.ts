import { z } from 'zod'
import { ATTACHMENT_STATES } from '#lib/core/capacity/attachment-status.ts'
import { FIRST_CAPACITY_PAGE } from '#lib/core/capacity/capacity-order.ts'
import type { Counted } from '#lib/core/capacity/counted.ts'
import { EGRESS_CLASSES } from '#lib/core/capacity/egress.ts'
import { subnetWithin } from '#lib/core/capacity/subnet-within.ts'
import { URGENCIES } from '#lib/core/capacity/urgency.ts'
import { canSee } from '#lib/core/model/can-see.ts'
import { ATTACHMENT_QUERY, SUBNET_QUERY } from '#lib/core/query/capacity-query.ts'
import { listCapacityRows, type NamedRow } from '#lib/db/read/list-capacity-rows.ts'
import { listSubnetCapacity, type SubnetCapacityRow } from '#lib/db/read/list-subnet-capacity.ts'
import { apiResource } from '../api-resource.ts'
import { accountIdField, accountNameField, countField, regionField } from '../fields.ts'
import { rankedFrom, rankedPage } from '../ranked-page.ts'

const countedField = z
  .object({ value: countField.nullable(), atLeast: countField })
  .describe('"value" is null where only a part could be seen; it is at least "atLeast".')

const countedOf = (count: Counted) =>
  count.known
    ? { value: count.value, atLeast: count.value }
    : { value: null, atLeast: count.atLeast }

const subnetRow = (row: SubnetCapacityRow) => ({
  subnetId: row.subnetId,
  name: row.name,
  ownerAccountId: row.accountId,
  ownerName: row.accountName,
  region: row.region,
  vpcId: row.vpcId,
  availabilityZoneId: row.availabilityZoneId,
  cidrBlock: row.cidrBlock,
  urgency: row.urgency,
  freeAddresses: row.free,
  usableAddresses: row.usable,
  daysLeft: row.daysLeft,
  runsOutOn: row.forecast?.kind === 'towards' ? row.forecast.exhaustion.date : null,
  usedByLambda: countedOf(row.usedByLambda),
  usedByOthers: countedOf(row.usedByOthers),
  attachments: row.attachments,
  functions: row.functions,
  accountIds: [...row.accountIds],
  readByNewestRun: row.fresh,
})

/** Subnets, those that need somebody first. */
export const SUBNETS = apiResource({
  path: 'capacity/subnets',
  title: 'Subnets',
  about: 'Subnets in which Lambda has something, those that need somebody first.',
  query: SUBNET_QUERY,
  row: z.object({
    subnetId: z.string(),
    name: z.string().nullable(),
    ownerAccountId: accountIdField,
    ownerName: accountNameField,
    region: regionField,
    vpcId: z.string().nullable(),
    availabilityZoneId: z.string().nullable(),
    cidrBlock: z.string().nullable(),
    urgency: z.enum(URGENCIES),
    freeAddresses: countField.nullable().describe('Null where it is not known.'),
    usableAddresses: countField.nullable(),
    daysLeft: z.number().nullable().describe('Until it runs out by its trend; null without one.'),
    runsOutOn: z.iso.date().nullable(),
    usedByLambda: countedField,
    usedByOthers: countedField,
    attachments: countField,
    functions: countField,
    accountIds: z.array(accountIdField).describe('Who shares it, as far as you may know.'),
    readByNewestRun: z.boolean().describe('Else the figures are those of an earlier run.'),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const order = { ...FIRST_CAPACITY_PAGE, size: limit, from: rankedFrom(cursor) }
    const sees = canSee(scope)
    return rankedPage(
      await listSubnetCapacity(scope, pool, { filters, order }),
      ({ accountName, ...row }) => subnetRow({ ...subnetWithin(row, sees), accountName }),
    )
  },
})

const attachmentRow = (row: NamedRow<'attachments'>) => ({
  subnetId: row.subnetId,
  securityGroupIds: [...row.securityGroupIds],
  accountId: row.accountId,
  accountName: row.accountName,
  region: row.region,
  vpcId: row.vpcId,
  state: row.status.state,
  why: 'why' in row.status ? row.status.why : null,
  interfaceIds: [...row.interfaceIds],
  userArns: [...row.userArns],
  egress: row.egress.class,
  internet: row.egress.internet,
  outbound: row.outbound,
  ipv6: row.ipv6,
})

/** Network attachments, what is wrong first. */
export const ATTACHMENTS = apiResource({
  path: 'capacity/attachments',
  title: 'Network attachments',
  about:
    'Distinct subnets with sets of security groups, for each of which Lambda keeps one interface; what is wrong first.',
  query: ATTACHMENT_QUERY,
  row: z.object({
    subnetId: z.string(),
    securityGroupIds: z.array(z.string()),
    accountId: accountIdField,
    accountName: accountNameField,
    region: regionField,
    vpcId: z.string().nullable(),
    state: z.enum(ATTACHMENT_STATES),
    why: z.string().nullable(),
    interfaceIds: z.array(z.string()),
    userArns: z.array(z.string()).describe('Versions that use it; unqualified for $LATEST.'),
    egress: z.enum(EGRESS_CLASSES),
    internet: z.enum(['yes', 'no', 'depends', 'unknown']),
    outbound: z.enum(['everything', 'some', 'nothing', 'unknown']),
    ipv6: z.enum(['none', 'all', 'mixed']),
  }),
  list: async ({ scope, pool, filters, limit, cursor }) => {
    const order = { ...FIRST_CAPACITY_PAGE, size: limit, from: rankedFrom(cursor) }
    const ask = { kind: 'attachments', filters, order } as const
    return rankedPage(await listCapacityRows(scope, pool, ask), attachmentRow)
  },
})
