import type pg from 'pg'
import {
  GROUP_FACTS,
  LOG_FACTS,
  ROLE_FACTS,
  SUBNET_FACTS,
  VPC_FACTS,
} from '../made-up-inventory.ts'
import { fillRecords, type MadeRecords } from './fill-records.ts'
import { json } from './fill-table.ts'

const several = (count: number): string =>
  `(select * from bench.place, generate_series(0, ${count - 1}) n where region not like 'empty%') p`
const PLACE = `account_id || '/' || region || '/'`
const VPC = `'vpc-' || a || '-' || region`
const LOG_NAME = `'/aws/lambda/' || name`
const LOG_ARN = `'arn:aws:logs:' || region || ':' || account_id || ':log-group:' || ${LOG_NAME}`
const LARGE = `(select * from bench.function where large and not vanished) f`

const KINDS: readonly MadeRecords[] = [
  {
    kind: 'vpc',
    from: several(1),
    key: `${PLACE} || ${VPC}`,
    facts: `${json(VPC_FACTS)} || jsonb_build_object('id', ${VPC}, 'ownerId', account_id)`,
  },
  {
    kind: 'subnet',
    from: several(3),
    key: `${PLACE} || 'subnet-' || a || '-' || region || '-' || n`,
    facts: `${json(SUBNET_FACTS)} || jsonb_build_object('id', 'subnet-' || a || '-' || region || '-' || n, 'vpcId', ${VPC}, 'ownerId', account_id,
      'availabilityZoneId', 'az' || n, 'availableIpAddressCount', (a * 31 + n * 7) % 4000)`,
  },
  {
    kind: 'security-group',
    from: several(10),
    key: `${PLACE} || 'sg-' || a || '-' || region || '-' || n`,
    facts: `${json(GROUP_FACTS)} || jsonb_build_object('id', 'sg-' || a || '-' || region || '-' || n, 'vpcId', ${VPC}, 'name', 'group-' || n)`,
  },
  {
    kind: 'network-interface',
    from: several(6),
    key: `${PLACE} || 'eni-' || a || '-' || region || '-' || n`,
    facts: `jsonb_build_object('id', 'eni-' || a || '-' || region || '-' || n, 'ownerId', account_id, 'subnetId', 'subnet-' || a || '-' || region || '-' || n % 2,
      'vpcId', ${VPC}, 'availabilityZoneId', 'az' || n % 2, 'interfaceType', 'lambda', 'status', 'in-use', 'description', 'AWS Lambda VPC ENI', 'requesterId', account_id,
      'requesterManaged', true, 'operatorPrincipal', null, 'securityGroupIds', jsonb_build_array('sg-' || a || '-' || region || '-' || n), 'privateIpv4Addresses', jsonb_build_array('10.0.0.' || n),
      'ipv6Addresses', '[]'::jsonb, 'ipv4Prefixes', '[]'::jsonb, 'publicIp', null, 'attachmentInstanceId', null, 'attachmentOwnerId', null, 'attachmentStatus', null)`,
  },
  {
    kind: 'log-group',
    from: LARGE,
    key: LOG_ARN,
    facts: `${json(LOG_FACTS)} || jsonb_build_object('arn', ${LOG_ARN}, 'name', ${LOG_NAME})`,
  },
  {
    kind: 'iam-role',
    from: `(select distinct on (role_arn) * from bench.function where large and not vanished) f`,
    region: `'global'`,
    key: 'role_arn',
    facts: `${json(ROLE_FACTS)} || jsonb_build_object('arn', role_arn, 'name', 'worker-' || n / 2, 'roleId', 'AROA' || a || 'X' || n / 2)`,
  },
]

export async function fillSurroundings(pool: pg.Pool): Promise<void> {
  for (const kind of KINDS) await fillRecords(pool, kind)
}
