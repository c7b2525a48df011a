import type { AccountSource, RegionSource } from '../source.ts'
import { accountSettings } from './account-settings.ts'
import { aliases } from './aliases.ts'
import { capacityProviders } from './capacity-providers.ts'
import { codeSigning } from './code-signing.ts'
import { eventInvokeConfigs } from './event-invoke-configs.ts'
import { eventSourceMappings } from './event-source-mappings.ts'
import { fileAccessPoints } from './file-access-points.ts'
import { flowLogs } from './flow-logs.ts'
import { functionPolicies } from './function-policies.ts'
import { functionState } from './function-state.ts'
import { functionTags } from './function-tags.ts'
import { functionUrls } from './function-urls.ts'
import { functions } from './functions.ts'
import { guardduty } from './guardduty.ts'
import { iam } from './iam.ts'
import { inspector } from './inspector.ts'
import { kmsKeys } from './kms-keys.ts'
import { layers } from './layers.ts'
import { logGroups } from './log-groups.ts'
import { messageTargets } from './message-targets.ts'
import { natGateways } from './nat-gateways.ts'
import { networkAcls } from './network-acls.ts'
import { networkInterfaces } from './network-interfaces.ts'
import { provisionedConcurrency } from './provisioned-concurrency.ts'
import { recursion } from './recursion.ts'
import { reservedConcurrency } from './reserved-concurrency.ts'
import { routeTables } from './route-tables.ts'
import { runtimeManagement } from './runtime-management.ts'
import { securityGroups } from './security-groups.ts'
import { serviceQuotas } from './service-quotas.ts'
import { subnets } from './subnets.ts'
import { trails } from './trails.ts'
import { vpcEndpoints } from './vpc-endpoints.ts'
import { vpcs } from './vpcs.ts'

/** What is read in every account·Region; they start together, listings first in their buckets' queues. */
export const REGION_SOURCES: readonly RegionSource[] = [
  functions,
  capacityProviders,
  functionPolicies,
  aliases,
  functionUrls,
  functionState,
  reservedConcurrency,
  eventInvokeConfigs,
  provisionedConcurrency,
  runtimeManagement,
  recursion,
  functionTags,
  codeSigning,
  eventSourceMappings,
  layers,
  accountSettings,
  serviceQuotas,
  networkInterfaces,
  subnets,
  securityGroups,
  vpcs,
  vpcEndpoints,
  routeTables,
  natGateways,
  networkAcls,
  flowLogs,
  logGroups,
  kmsKeys,
  messageTargets,
  fileAccessPoints,
  trails,
  guardduty,
  inspector,
]

/** What is read once for an account. */
export const ACCOUNT_SOURCES: readonly AccountSource[] = [iam]
