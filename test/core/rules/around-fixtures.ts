import type { InspectorCoverage } from '#lib/core/model/detection-status.ts'
import type { FunctionMetrics } from '#lib/core/model/function-metrics.ts'
import type { KmsKey } from '#lib/core/model/kms-key.ts'
import type { LogGroup } from '#lib/core/model/log-group.ts'
import type { MessageTarget } from '#lib/core/model/message-target.ts'
import { seen } from '#lib/core/model/observed.ts'
import type { KmsKeyView } from '#lib/core/rules/function-subject.ts'

const HERE = '111122223333'
const ARN = `arn:aws:lambda:eu-west-1:${HERE}:function:orders`

export const logGroup = (patch: Partial<LogGroup>): LogGroup => ({
  name: '/aws/lambda/orders',
  arn: `arn:aws:logs:eu-west-1:${HERE}:log-group:/aws/lambda/orders`,
  retentionDays: 90,
  kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/logs',
  storedBytes: 1,
  ...patch,
})

export const inspected = (patch: Partial<InspectorCoverage>): InspectorCoverage => ({
  functionArn: ARN,
  status: 'ACTIVE',
  reason: null,
  criticalFindings: 0,
  highFindings: 0,
  ...patch,
})

export const metrics = (patch: Partial<FunctionMetrics>): FunctionMetrics => ({
  functionArn: ARN,
  invocations90Days: 1000,
  invocations7Days: 100,
  errors7Days: 0,
  throttles7Days: 0,
  maximumDurationMs7Days: 500,
  maximumIteratorAgeMs7Days: null,
  ...patch,
})

export const queue = (
  patch: Partial<MessageTarget> = {},
): MessageTarget & { readonly id: string } => {
  const arn = patch.arn ?? `arn:aws:sqs:eu-west-1:${HERE}:orders`
  return {
    id: arn,
    kmsKeyId: null,
    sqsManagedEncryption: true,
    visibilityTimeoutSeconds: 180,
    ...patch,
    arn,
  }
}

export const kmsKey = (
  patch: Partial<KmsKey> = {},
  decryptAudience: KmsKeyView['decryptAudience'] = seen('named'),
): KmsKeyView => ({
  key: {
    arn: `arn:aws:kms:eu-west-1:${HERE}:key/env`,
    state: 'Enabled',
    manager: 'CUSTOMER',
    spec: 'SYMMETRIC_DEFAULT',
    origin: 'AWS_KMS',
    rotates: true,
    ...patch,
  },
  decryptAudience,
})
