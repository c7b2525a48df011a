import { type CapacityColumn, countedCell, knownCell, type Named } from './capacity-column.ts'
import type { SubnetListing } from './subnet-listing.ts'

/** Columns of the subnets table. */
export const SUBNET_COLUMNS = [
  { id: 'subnet', title: 'Subnet', header: 'subnet_id', value: (row) => row.subnetId },
  { id: 'name', title: 'Name', header: 'name', value: (row) => row.name },
  { id: 'account', title: 'Owner', header: 'owner_account_id', value: (row) => row.accountId },
  {
    id: 'account-name',
    title: 'Owner name',
    header: 'owner_name',
    value: (row) => row.accountName,
  },
  { id: 'region', title: 'Region', header: 'region', value: (row) => row.region },
  { id: 'vpc', title: 'VPC', header: 'vpc_id', value: (row) => knownCell(row.vpcId) },
  {
    id: 'zone',
    title: 'Zone',
    header: 'availability_zone_id',
    value: (row) => knownCell(row.availabilityZoneId),
  },
  { id: 'cidr', title: 'CIDR', header: 'cidr_block', value: (row) => row.cidrBlock },
  { id: 'urgency', title: 'State', header: 'urgency', value: (row) => row.urgency },
  { id: 'free', title: 'Free', header: 'free_addresses', value: (row) => knownCell(row.free) },
  {
    id: 'usable',
    title: 'Usable',
    header: 'usable_addresses',
    value: (row) => knownCell(row.usable),
  },
  { id: 'days', title: 'Days left', header: 'days_left', value: (row) => row.daysLeft },
  {
    id: 'runs-out',
    title: 'Runs out',
    header: 'runs_out_on',
    value: (row) => (row.forecast?.kind === 'towards' ? row.forecast.exhaustion.date : null),
  },
  {
    id: 'trend',
    title: 'Trend',
    header: 'trend',
    value: (row) => knownCell(row.forecast?.kind ?? null),
  },
  {
    id: 'lambda',
    title: 'Lambda',
    header: 'lambda_addresses',
    value: (row) => countedCell(row.usedByLambda),
  },
  {
    id: 'others',
    title: 'Others',
    header: 'other_addresses',
    value: (row) => countedCell(row.usedByOthers),
  },
  {
    id: 'attachments',
    title: 'Attachments',
    header: 'attachments',
    value: (row) => row.attachments,
  },
  {
    id: 'dormant',
    title: 'Without interface',
    header: 'attachments_without_interface',
    value: (row) => row.dormant,
  },
  { id: 'functions', title: 'Functions', header: 'functions', value: (row) => row.functions },
  {
    id: 'accounts',
    title: 'Shared by',
    header: 'account_ids',
    value: (row) => row.accountIds.join(';'),
  },
  {
    id: 'fresh',
    title: 'Read',
    header: 'read_by_newest_run',
    value: (row) => (row.fresh ? 'yes' : 'no'),
  },
] as const satisfies readonly CapacityColumn<Named<SubnetListing>>[]
export type SubnetColumnId = (typeof SUBNET_COLUMNS)[number]['id']
