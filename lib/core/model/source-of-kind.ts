import { FUNCTION_PARTS } from './function-record.ts'
import type { RecordKind } from './inventory.ts'

/** The source that owns each kind of record: whose coverage and gaps say whether a missing record is absent or unknown. */
export const SOURCE_OF_KIND: Readonly<Record<RecordKind, string>> = {
  ...FUNCTION_PARTS,
  'lambda-function': 'functions',
  'code-signing-config': 'code-signing',
  'layer-version': 'layers',
  'layer-policy': 'layers',
  'lambda-account-settings': 'account-settings',
  'capacity-provider': 'capacity-providers',
  'service-quota': 'service-quotas',
  'network-interface': 'network-interfaces',
  subnet: 'subnets',
  'security-group': 'security-groups',
  vpc: 'vpcs',
  'vpc-endpoint': 'vpc-endpoints',
  'route-table': 'route-tables',
  'nat-gateway': 'nat-gateways',
  'network-acl': 'network-acls',
  'iam-role': 'iam',
  'iam-user': 'iam',
  'iam-group': 'iam',
  'iam-managed-policy': 'iam',
}
