import {
  type KeyMetadata as Answer,
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
} from '@aws-sdk/client-kms'
import type { Gap } from '#lib/core/model/coverage.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { KmsKey } from '#lib/core/model/kms-key.ts'
import type { AwsClients } from '../aws/clients.ts'
import { gap } from '../aws/gap.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { joined } from '../collect-under.ts'
import type { RegionSource } from '../source.ts'

/** The keys that functions name, and of those of the customer the policy. A key of another account is for that account to answer. */
export const kmsKeys: RegionSource = {
  name: 'kms-keys',
  scope: 'region',
  kinds: ['kms-key', 'kms-key-policy'],
  actions: ['kms:DescribeKey', 'kms:GetKeyRotationStatus', 'kms:GetKeyPolicy'],
  collect: async (aws, target) => {
    const lost: Gap[] = []
    const keys = await collectEach({
      action: 'kms:DescribeKey',
      feed: target.mentions.of('kms-key'),
      subject: (arn) => arn,
      read: (arn) => readKey(aws, arn, lost),
    })
    return joined(keys, { kind: 'partial', records: [], gaps: lost })
  },
}

async function readKey(
  aws: AwsClients,
  arn: string,
  lost: Gap[],
): Promise<readonly InventoryRecord[]> {
  const answer = await aws.kms.send(new DescribeKeyCommand({ KeyId: arn }))
  const key = required(answer.KeyMetadata, 'KeyMetadata')
  const KeyId = required(key.KeyId, 'KeyMetadata.KeyId')
  const facts = normalizeKey(arn, key)
  /** Null when it is refused: what DescribeKey said stands. */
  const tried = async <T>(action: string, read: () => Promise<T>): Promise<T | null> => {
    try {
      return await read()
    } catch (error) {
      lost.push(gap(error, { action, subject: arn }))
      return null
    }
  }
  const rotation = mayRotate(facts)
    ? await tried('kms:GetKeyRotationStatus', () =>
        aws.kms.send(new GetKeyRotationStatusCommand({ KeyId })),
      )
    : null
  const rotates = rotation?.KeyRotationEnabled ?? null
  const record: InventoryRecord = { kind: 'kms-key', key: arn, facts: { ...facts, rotates } }
  if (facts.manager !== 'CUSTOMER') return [record]
  const document = await tried('kms:GetKeyPolicy', async () => {
    const policy = await aws.kms.send(new GetKeyPolicyCommand({ KeyId, PolicyName: 'default' }))
    return required(policy.Policy, 'Policy')
  })
  if (document === null) return [record]
  return [record, { kind: 'kms-key-policy', key: arn, facts: { arn, document } }]
}

/** https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html */
const mayRotate = ({ manager, spec, origin }: KmsKey): boolean =>
  manager === 'CUSTOMER' && spec === 'SYMMETRIC_DEFAULT' && origin === 'AWS_KMS'

export function normalizeKey(arn: string, answer: Answer): KmsKey {
  return {
    arn,
    state: required(answer.KeyState, 'KeyMetadata.KeyState'),
    manager: required(answer.KeyManager, 'KeyMetadata.KeyManager'),
    spec: answer.KeySpec ?? null,
    origin: answer.Origin ?? null,
    rotates: null,
  }
}
