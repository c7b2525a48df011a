import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { RecordKind } from '#lib/core/model/inventory.ts'
import { bigint, flag, float, integer, text, texts, textsOf, time } from './column.ts'
import type { Table } from './table.ts'

/** Of published versions only those that aliases lead to are asked about. */
const isPublished = (key: string): boolean => (parseFunctionArn(key)?.qualifier ?? null) !== null

const configuration = {
  function_name: text('functionName'),
  version: text('version'),
  description: text('description'),
  runtime: text('runtime'),
  package_type: text('packageType'),
  architectures: texts('architectures'),
  handler: text('handler'),
  role_arn: text('roleArn'),
  code_size_bytes: bigint('codeSizeBytes'),
  timeout_seconds: integer('timeoutSeconds'),
  memory_mb: integer('memoryMb'),
  ephemeral_storage_mb: integer('ephemeralStorageMb'),
  last_modified_at: time('lastModifiedAt'),
  vpc_id: text('vpc.vpcId'),
  subnet_ids: texts('vpc.subnetIds'),
  security_group_ids: texts('vpc.securityGroupIds'),
  environment_names: textsOf('environment.variables', 'name'),
  kms_key_arn: text('kmsKeyArn'),
  layer_arns: textsOf('layers', 'arn'),
}

const functionArn = { function_arn: text('functionArn') }

/** What an account·Region's functions are, and what separate calls say of them. */
export const functionTables = {
  'lambda-function': { name: 'lambda_function', columns: configuration },
  'function-version': { name: 'function_version', columns: configuration },
  'function-alias': {
    name: 'function_alias',
    columns: { ...functionArn, name: text('name'), function_version: text('functionVersion') },
  },
  'function-url': {
    name: 'function_url',
    columns: {
      ...functionArn,
      url: text('url'),
      auth_type: text('authType'),
      invoke_mode: text('invokeMode'),
    },
  },
  'resource-policy': {
    name: 'resource_policy',
    columns: { ...functionArn, qualifier: text('qualifier'), document: text('document') },
  },
  'event-invoke-config': {
    name: 'event_invoke_config',
    columns: {
      ...functionArn,
      maximum_retry_attempts: integer('maximumRetryAttempts'),
      maximum_event_age_seconds: integer('maximumEventAgeSeconds'),
      on_success_arn: text('onSuccessArn'),
      on_failure_arn: text('onFailureArn'),
    },
  },
  'provisioned-concurrency': {
    name: 'provisioned_concurrency',
    columns: {
      ...functionArn,
      requested: integer('requested'),
      allocated: integer('allocated'),
      status: text('status'),
    },
  },
  'reserved-concurrency': {
    name: 'reserved_concurrency',
    columns: { ...functionArn, reserved: integer('reserved') },
  },
  'runtime-management': {
    name: 'runtime_management',
    columns: {
      ...functionArn,
      update_runtime_on: text('updateRuntimeOn'),
      runtime_version_arn: text('runtimeVersionArn'),
    },
    comesAndGoes: isPublished,
  },
  'recursion-config': {
    name: 'recursion_config',
    columns: { ...functionArn, recursive_loop: text('recursiveLoop') },
  },
  'function-state': {
    name: 'function_state',
    columns: {
      ...functionArn,
      state: text('state'),
      state_reason_code: text('stateReasonCode'),
      last_update_status: text('lastUpdateStatus'),
      runtime_version_arn: text('runtimeVersionArn'),
    },
    comesAndGoes: isPublished,
  },
  'function-tags': { name: 'function_tags', columns: { ...functionArn } },
  'function-code-signing': {
    name: 'function_code_signing',
    columns: { ...functionArn, code_signing_config_arn: text('codeSigningConfigArn') },
  },
  'code-signing-config': {
    name: 'code_signing_config',
    columns: { untrusted_artifact_on_deployment: text('untrustedArtifactOnDeployment') },
  },
  'event-source-mapping': {
    name: 'event_source_mapping',
    quiet: ['/lastProcessingResult'],
    columns: {
      ...functionArn,
      target_arn: text('targetArn'),
      uuid: text('uuid'),
      event_source_arn: text('eventSourceArn'),
      state: text('state'),
    },
  },
  'layer-version': {
    name: 'layer_version',
    columns: {
      layer_arn: text('layerArn'),
      layer_name: text('layerName'),
      version: integer('version'),
      created_at: time('createdAt'),
    },
  },
  'layer-policy': { name: 'layer_policy', columns: { document: text('document') } },
  'lambda-account-settings': {
    name: 'lambda_account_settings',
    quiet: ['/functionCount', '/totalCodeSizeBytes', '/unreservedConcurrentExecutions'],
    columns: {
      concurrent_executions: integer('concurrentExecutions'),
      unreserved_concurrent_executions: integer('unreservedConcurrentExecutions'),
      total_code_size_bytes: bigint('totalCodeSizeBytes'),
      total_code_size_limit_bytes: bigint('totalCodeSizeLimitBytes'),
      function_count: integer('functionCount'),
    },
  },
  'capacity-provider': {
    name: 'capacity_provider',
    columns: {
      state: text('state'),
      subnet_ids: texts('subnetIds'),
      security_group_ids: texts('securityGroupIds'),
      operator_role_arn: text('operatorRoleArn'),
    },
  },
  'service-quota': {
    name: 'service_quota',
    columns: {
      service_code: text('serviceCode'),
      quota_code: text('quotaCode'),
      name: text('name'),
      value: float('value'),
      applied: flag('applied'),
    },
  },
} as const satisfies Partial<Record<RecordKind, Table>>
