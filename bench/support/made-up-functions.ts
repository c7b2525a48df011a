import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'

/** The nth made-up function of an account·Region: about 800 bytes of facts, as real ones have. */
export function madeUpFunction(index: number, accountId: string, region: string): InventoryRecord {
  const name = `orders-service-${index}-handler`
  const facts: FunctionConfiguration = {
    arn: `arn:aws:lambda:${region}:${accountId}:function:${name}`,
    functionName: name,
    version: '$LATEST',
    description:
      index % 3 === 0 ? null : `Handles step ${index % 17} of the orders, "retries" included`,
    runtime: ['nodejs22.x', 'python3.13', 'java21', 'nodejs18.x'][index % 4] ?? null,
    packageType: 'Zip',
    architectures: ['x86_64'],
    handler: 'index.handler',
    roleArn: `arn:aws:iam::${accountId}:role/service-role/${name}-role`,
    codeSizeBytes: 1_000 * (index % 5_000),
    codeSha256: `sha-${index}`.padEnd(44, 'x'),
    timeoutSeconds: 30,
    memoryMb: 128 * (1 + (index % 8)),
    ephemeralStorageMb: 512,
    lastModifiedAt: new Date(1_700_000_000_000 + index * 1_000).toISOString(),
    revisionId: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
    vpc:
      index % 4 === 0
        ? {
            vpcId: 'vpc-1',
            subnetIds: ['subnet-1', 'subnet-2'],
            securityGroupIds: ['sg-1'],
            ipv6AllowedForDualStack: false,
          }
        : null,
    environment: { variables: [], error: null },
    kmsKeyArn: null,
    layers: [],
    fileSystems: [],
    deadLetterTargetArn: null,
    tracingMode: 'PassThrough',
    snapStart: { applyOn: 'None', optimizationStatus: 'Off' },
    logging: {
      format: 'Text',
      applicationLevel: null,
      systemLevel: null,
      logGroup: `/aws/lambda/${name}`,
    },
    signingProfileVersionArn: null,
    signingJobArn: null,
    imageConfig: null,
    tenantIsolationMode: null,
    capacityProviderArn: null,
    durable: null,
    masterArn: null,
  }
  return { kind: 'lambda-function', key: facts.arn, facts }
}
