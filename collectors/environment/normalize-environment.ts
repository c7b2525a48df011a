import { createHmac } from 'node:crypto'
import type { EnvironmentResponse } from '@aws-sdk/client-lambda'
import type { FunctionEnvironment } from '#lib/core/model/function-configuration.ts'
import { detectSecrets } from './detect-secrets.ts'
import { referenceOf } from './reference-of.ts'

/** Names, sizes and keyed fingerprints of a function's environment. The values are looked at here and go no further. */
export function normalizeEnvironment(
  environment: EnvironmentResponse | undefined,
  fingerprintKey: string,
): FunctionEnvironment {
  const values = Object.entries(environment?.Variables ?? {})
  values.sort(([a], [b]) => (a < b ? -1 : 1))
  const variables = values.map(([name, value]) => {
    const detections = detectSecrets(name, value)
    return {
      name,
      sizeBytes: Buffer.byteLength(value),
      fingerprint: createHmac('sha256', fingerprintKey).update(value).digest('hex'),
      detections,
      reference: detections.length > 0 ? null : referenceOf(value),
    }
  })
  return { variables, error: environment?.Error?.ErrorCode ?? null }
}
