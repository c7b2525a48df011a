import {
  type CodeSigningConfig as Answer,
  paginateListCodeSigningConfigs,
  paginateListFunctionsByCodeSigningConfig,
} from '@aws-sdk/client-lambda'
import { unqualified } from '#lib/core/model/function-arn.ts'
import type { CodeSigningConfig } from '#lib/core/model/function-facts.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { AwsClients } from '../aws/clients.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectUnder } from '../collect-under.ts'
import type { RegionSource } from '../source.ts'

const PAGE_SIZE = 1_000

/** From the few configurations to their functions, instead of asking every function for its configuration. */
export const codeSigning: RegionSource = {
  name: 'code-signing',
  scope: 'region',
  kinds: ['code-signing-config', 'function-code-signing'],
  actions: ['lambda:ListCodeSigningConfigs', 'lambda:ListFunctionsByCodeSigningConfig'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    return collectUnder({
      action: 'lambda:ListCodeSigningConfigs',
      pages: paginateListCodeSigningConfigs({ client: aws.lambda, pageSize: PAGE_SIZE }, {}),
      normalize: ({ CodeSigningConfigs = [] }) =>
        CodeSigningConfigs.map((one) => {
          const facts = normalizeCodeSigningConfig(one)
          return { kind: 'code-signing-config' as const, key: facts.arn, facts }
        }),
      below: {
        action: 'lambda:ListFunctionsByCodeSigningConfig',
        read: ({ key }) => signedFunctions(aws, key),
      },
    })
  },
}

async function signedFunctions(
  aws: AwsClients,
  configArn: string,
): Promise<readonly InventoryRecord[]> {
  const found: InventoryRecord[] = []
  const pages = paginateListFunctionsByCodeSigningConfig(
    { client: aws.lambda, pageSize: PAGE_SIZE },
    { CodeSigningConfigArn: configArn },
  )
  for await (const { FunctionArns = [] } of pages) {
    for (const one of FunctionArns) {
      const functionArn = unqualified(one)
      const facts = { functionArn, codeSigningConfigArn: configArn }
      found.push({ kind: 'function-code-signing', key: functionArn, facts })
    }
  }
  return found
}

export function normalizeCodeSigningConfig(answer: Answer): CodeSigningConfig {
  return {
    arn: required(answer.CodeSigningConfigArn, 'CodeSigningConfigArn'),
    description: answer.Description || null,
    signingProfileVersionArns: answer.AllowedPublishers?.SigningProfileVersionArns ?? [],
    untrustedArtifactOnDeployment:
      answer.CodeSigningPolicies?.UntrustedArtifactOnDeployment ?? null,
  }
}
