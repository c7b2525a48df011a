import { type CapacityColumn, knownCell, type Named } from './capacity-column.ts'
import type { AttachmentListing } from './capacity-rows.ts'
import { functionOf } from './subnet-demand.ts'

/** Functions of an attachment, by name, each once. */
export const functionNames = ({
  userArns,
}: Pick<AttachmentListing, 'userArns'>): readonly string[] =>
  [...new Set(userArns.map((arn) => functionOf(arn).split(':')[6] ?? arn))].sort()

/** Columns of the attachments table. */
export const ATTACHMENT_COLUMNS = [
  { id: 'subnet', title: 'Subnet', header: 'subnet_id', value: (row) => row.subnetId },
  {
    id: 'groups',
    title: 'Security groups',
    header: 'security_group_ids',
    value: (row) => row.securityGroupIds.join(';'),
  },
  { id: 'account', title: 'Account', header: 'account_id', value: (row) => row.accountId },
  {
    id: 'account-name',
    title: 'Account name',
    header: 'account_name',
    value: (row) => row.accountName,
  },
  { id: 'region', title: 'Region', header: 'region', value: (row) => row.region },
  { id: 'vpc', title: 'VPC', header: 'vpc_id', value: (row) => knownCell(row.vpcId) },
  { id: 'state', title: 'State', header: 'state', value: (row) => row.status.state },
  {
    id: 'why',
    title: 'Why',
    header: 'why',
    value: (row) => ('why' in row.status ? row.status.why : null),
  },
  {
    id: 'interfaces',
    title: 'Interfaces',
    header: 'interface_ids',
    value: (row) => row.interfaceIds.join(';'),
  },
  {
    id: 'functions',
    title: 'Functions',
    header: 'functions',
    value: (row) => functionNames(row).join(';'),
  },
  { id: 'versions', title: 'Versions', header: 'versions', value: (row) => row.userArns.length },
  { id: 'egress', title: 'Way out', header: 'egress', value: (row) => row.egress.class },
  { id: 'internet', title: 'Internet', header: 'internet', value: (row) => row.egress.internet },
  {
    id: 'outbound',
    title: 'Groups let out',
    header: 'outbound_rules',
    value: (row) => row.outbound,
  },
  { id: 'ipv6', title: 'IPv6', header: 'ipv6', value: (row) => row.ipv6 },
] as const satisfies readonly CapacityColumn<Named<AttachmentListing>>[]
export type AttachmentColumnId = (typeof ATTACHMENT_COLUMNS)[number]['id']
