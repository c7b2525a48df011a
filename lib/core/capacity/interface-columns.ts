import { type CapacityColumn, knownCell, type Named } from './capacity-column.ts'
import type { InterfaceListing, KeptInterfaceStatus } from './capacity-rows.ts'

/** Why an interface is in its state, in a word; null when the state says it all. */
export function interfaceWhy(status: KeptInterfaceStatus): string | null {
  switch (status.state) {
    case 'matched':
      return null
    case 'edited':
      return status.functionArn
    case 'orphan':
      return status.gone ? 'function-gone' : 'no-version-explains-it'
    case 'stuck':
    case 'unknown':
      return status.why
  }
}

/** Columns of the interfaces table. */
export const INTERFACE_COLUMNS = [
  { id: 'interface', title: 'Interface', header: 'interface_id', value: (row) => row.id },
  { id: 'account', title: 'Account', header: 'account_id', value: (row) => row.accountId },
  {
    id: 'account-name',
    title: 'Account name',
    header: 'account_name',
    value: (row) => row.accountName,
  },
  { id: 'region', title: 'Region', header: 'region', value: (row) => row.region },
  { id: 'vpc', title: 'VPC', header: 'vpc_id', value: (row) => knownCell(row.vpcId) },
  { id: 'subnet', title: 'Subnet', header: 'subnet_id', value: (row) => knownCell(row.subnetId) },
  {
    id: 'groups',
    title: 'Security groups',
    header: 'security_group_ids',
    value: (row) => row.securityGroupIds.join(';'),
  },
  { id: 'state', title: 'State', header: 'state', value: (row) => row.status.state },
  { id: 'why', title: 'Why', header: 'why', value: (row) => interfaceWhy(row.status) },
  {
    id: 'status',
    title: 'EC2 status',
    header: 'ec2_status',
    value: (row) => knownCell(row.ec2Status),
  },
  { id: 'addresses', title: 'Addresses', header: 'addresses', value: (row) => row.addresses },
  {
    id: 'first-seen',
    title: 'First seen',
    header: 'first_seen_at_utc',
    value: (row) => row.firstSeenAt,
  },
  {
    id: 'unexplained',
    title: 'Unexplained since',
    header: 'unexplained_since_utc',
    value: (row) => row.unexplainedSince,
  },
] as const satisfies readonly CapacityColumn<Named<InterfaceListing>>[]
export type InterfaceColumnId = (typeof INTERFACE_COLUMNS)[number]['id']
