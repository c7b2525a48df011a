import type { RecordKind } from '#lib/core/model/inventory.ts'
import { bigint, flag, integer, text } from './column.ts'
import type { Table } from './table.ts'

/** What surrounds an account·Region's functions: where they log, what encrypts, keeps and watches. */
export const surroundingTables = {
  'log-group': {
    name: 'log_group',
    quiet: ['/storedBytes'],
    columns: {
      name: text('name'),
      retention_days: integer('retentionDays'),
      kms_key_arn: text('kmsKeyArn'),
      stored_bytes: bigint('storedBytes'),
    },
  },
  'kms-key': {
    name: 'kms_key',
    columns: { state: text('state'), manager: text('manager'), rotates: flag('rotates') },
  },
  'kms-key-policy': { name: 'kms_key_policy', columns: { document: text('document') } },
  'message-target': {
    name: 'message_target',
    columns: {
      kms_key_id: text('kmsKeyId'),
      sqs_managed_encryption: flag('sqsManagedEncryption'),
      visibility_timeout_seconds: integer('visibilityTimeoutSeconds'),
    },
  },
  'file-access-point': {
    name: 'file_access_point',
    columns: { root_directory: text('rootDirectory'), encrypted: flag('encrypted') },
  },
  trail: {
    name: 'trail',
    columns: {
      arn: text('arn'),
      is_logging: flag('isLogging'),
      is_multi_region: flag('isMultiRegion'),
      home_region: text('homeRegion'),
    },
  },
  'guardduty-status': {
    name: 'guardduty_status',
    columns: { enabled: flag('enabled'), lambda_network_logs: flag('lambdaNetworkLogs') },
  },
  'inspector-coverage': {
    name: 'inspector_coverage',
    columns: {
      function_arn: text('functionArn'),
      status: text('status'),
      reason: text('reason'),
      critical_findings: integer('criticalFindings'),
      high_findings: integer('highFindings'),
    },
  },
} as const satisfies Partial<Record<RecordKind, Table>>
