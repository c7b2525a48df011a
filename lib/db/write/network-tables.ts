import type { RecordKind } from '#lib/core/model/inventory.ts'
import { flag, integer, text, texts } from './column.ts'
import type { Table } from './table.ts'

const id = { id: text('id') }
const vpcId = { vpc_id: text('vpcId') }

/** What an account·Region's network is. */
export const networkTables = {
  'network-interface': {
    name: 'network_interface',
    columns: {
      ...id,
      ...vpcId,
      owner_id: text('ownerId'),
      subnet_id: text('subnetId'),
      interface_type: text('interfaceType'),
      status: text('status'),
      description: text('description'),
      requester_id: text('requesterId'),
      security_group_ids: texts('securityGroupIds'),
    },
  },
  subnet: {
    name: 'subnet',
    quiet: ['/availableIpAddressCount'],
    columns: {
      ...id,
      ...vpcId,
      arn: text('arn'),
      owner_id: text('ownerId'),
      cidr_block: text('cidrBlock'),
      available_ip_address_count: integer('availableIpAddressCount'),
      availability_zone: text('availabilityZone'),
      availability_zone_id: text('availabilityZoneId'),
    },
  },
  'security-group': {
    name: 'security_group',
    columns: { ...id, ...vpcId, owner_id: text('ownerId'), name: text('name') },
  },
  vpc: {
    name: 'vpc',
    columns: {
      ...id,
      owner_id: text('ownerId'),
      cidr_blocks: texts('cidrBlocks'),
      is_default: flag('isDefault'),
      state: text('state'),
    },
  },
  'vpc-endpoint': {
    name: 'vpc_endpoint',
    columns: {
      ...id,
      ...vpcId,
      type: text('type'),
      service_name: text('serviceName'),
      state: text('state'),
      subnet_ids: texts('subnetIds'),
      route_table_ids: texts('routeTableIds'),
    },
  },
  'route-table': {
    name: 'route_table',
    columns: {
      ...id,
      ...vpcId,
      owner_id: text('ownerId'),
      is_main: flag('isMain'),
      subnet_ids: texts('subnetIds'),
    },
  },
  'nat-gateway': {
    name: 'nat_gateway',
    columns: { ...id, ...vpcId, subnet_id: text('subnetId'), state: text('state') },
  },
  'flow-log': {
    name: 'flow_log',
    columns: {
      ...id,
      resource_id: text('resourceId'),
      status: text('status'),
      traffic_type: text('trafficType'),
    },
  },
  'network-acl': {
    name: 'network_acl',
    columns: { ...id, ...vpcId, is_default: flag('isDefault'), subnet_ids: texts('subnetIds') },
  },
} as const satisfies Partial<Record<RecordKind, Table>>
