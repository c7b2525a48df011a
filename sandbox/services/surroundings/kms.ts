import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, textOf } from '#sandbox/http/call.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { arnAt } from '#sandbox/world/place.ts'
import { document, type PolicyDocument } from '#sandbox/world/statement.ts'
import type { KeyPlan } from '#sandbox/world/surroundings-plan.ts'
import type { World } from '#sandbox/world/world.ts'

/** The keys of ordinary and of designed functions, in every account and Region that has any. */
const HEALTHY: ReadonlySet<string> = new Set([
  '6f1c2a54-0d0e-4f0a-9c55-2f9d5b7c1e10',
  '0d9f6c1e-7c1b-4b0e-9d3f-5a1c2e3b4d5f',
])

interface FoundKey {
  readonly id: string
  readonly arn: string
  readonly plan: KeyPlan
}

function find(call: Call, world: World): FoundKey {
  const asked = textOf(call, 'KeyId') ?? ''
  const id = asked.slice(asked.lastIndexOf('/') + 1)
  const planned = world.region(call).plan.surroundings.keys?.[id]
  const plan = planned === undefined && HEALTHY.has(id) ? {} : planned
  const arn = arnAt(call, 'kms', `key/${id}`)
  if (plan === undefined || plan === null) {
    throw new AwsError('NotFoundException', `Key '${arn}' does not exist`)
  }
  return { id, arn, plan }
}

/** What the console makes: the account's IAM policies decide. */
const keyPolicy = (accountId: string): PolicyDocument =>
  document([
    {
      Sid: 'Enable IAM User Permissions',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${accountId}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ])

export const kms: Handlers = {
  DescribeKey: (call, world) => {
    const { id, arn, plan } = find(call, world)
    return {
      KeyMetadata: {
        AWSAccountId: call.accountId,
        KeyId: id,
        Arn: arn,
        CreationDate: 1_700_000_000,
        Enabled: true,
        KeyState: 'Enabled',
        KeyUsage: 'ENCRYPT_DECRYPT',
        KeyManager: 'CUSTOMER',
        KeySpec: 'SYMMETRIC_DEFAULT',
        Origin: 'AWS_KMS',
        MultiRegion: false,
        ...plan.metadata,
      },
    }
  },
  GetKeyRotationStatus: (call, world) => {
    const { id, plan } = find(call, world)
    return { KeyId: id, KeyRotationEnabled: plan.rotates ?? true, RotationPeriodInDays: 365 }
  },
  GetKeyPolicy: (call, world) => {
    const { plan } = find(call, world)
    const policy = plan.policy ?? keyPolicy(call.accountId)
    return { Policy: JSON.stringify(policy, null, 2), PolicyName: 'default' }
  },
}
