import { type FunctionConfiguration as Answer, paginateListFunctions } from '@aws-sdk/client-lambda'
import { unqualified } from '#lib/core/model/function-arn.ts'
import type { FunctionConfiguration, FunctionVpc } from '#lib/core/model/function-configuration.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectPages } from '../collect-pages.ts'
import { normalizeEnvironment } from '../environment/normalize-environment.ts'
import type { Mentions } from '../mentions.ts'
import type { RegionSource } from '../source.ts'
import type { ListedVersion } from '../target.ts'

/** AWS answers 50 a page whatever is asked. */
const PAGE_SIZE = 50
const LATEST = '$LATEST'

export const functions: RegionSource = {
  name: 'functions',
  scope: 'region',
  kinds: ['lambda-function', 'function-version'],
  actions: ['lambda:ListFunctions'],
  collect: async (aws, target) => {
    const collected = await collectPages({
      action: 'lambda:ListFunctions',
      pages: paginateListFunctions(
        { client: aws.lambda, pageSize: PAGE_SIZE },
        { FunctionVersion: 'ALL' },
      ),
      normalize: ({ Functions = [] }) => {
        const found = Functions.map((one) => normalizeFunction(one, target.fingerprintKey))
        const listed = found.map(listedVersion)
        for (const one of found) mention(target.mentions, one)
        target.presence.settle('functions', found.length > 0 ? 'some' : 'none')
        target.versions.push(listed)
        target.functions.push(listed.filter(({ version }) => version === LATEST))
        return found.map(record)
      },
    })
    const lost = 'gaps' in collected ? (collected.gaps[0] ?? null) : null
    target.versions.end(lost)
    target.functions.end(lost)
    return collected
  },
}

export function normalizeFunction(answer: Answer, fingerprintKey: string): FunctionConfiguration {
  const version = required(answer.Version, 'Version')
  const arn = required(answer.FunctionArn, 'FunctionArn')
  return {
    arn: version === LATEST ? unqualified(arn) : `${unqualified(arn)}:${version}`,
    functionName: required(answer.FunctionName, 'FunctionName'),
    version,
    description: answer.Description || null,
    runtime: answer.Runtime ?? null,
    packageType: answer.PackageType ?? 'Zip',
    architectures: answer.Architectures ?? [],
    handler: answer.Handler || null,
    roleArn: answer.Role ?? null,
    codeSizeBytes: answer.CodeSize ?? null,
    codeSha256: answer.CodeSha256 ?? null,
    timeoutSeconds: answer.Timeout ?? null,
    memoryMb: answer.MemorySize ?? null,
    ephemeralStorageMb: answer.EphemeralStorage?.Size ?? null,
    lastModifiedAt: instantOf(answer.LastModified),
    revisionId: answer.RevisionId ?? null,
    vpc: normalizeVpc(answer),
    environment: normalizeEnvironment(answer.Environment, fingerprintKey),
    kmsKeyArn: answer.KMSKeyArn || null,
    layers: (answer.Layers ?? []).map((layer) => ({
      arn: required(layer.Arn, 'Layers.Arn'),
      codeSizeBytes: layer.CodeSize ?? null,
      signingProfileVersionArn: layer.SigningProfileVersionArn ?? null,
      signingJobArn: layer.SigningJobArn ?? null,
    })),
    fileSystems: (answer.FileSystemConfigs ?? []).map((mount) => ({
      arn: required(mount.Arn, 'FileSystemConfigs.Arn'),
      localMountPath: mount.LocalMountPath ?? '',
    })),
    deadLetterTargetArn: answer.DeadLetterConfig?.TargetArn || null,
    tracingMode: answer.TracingConfig?.Mode ?? null,
    ...normalizeExtras(answer),
  }
}

type Extras = Pick<
  FunctionConfiguration,
  | 'snapStart'
  | 'logging'
  | 'signingProfileVersionArn'
  | 'signingJobArn'
  | 'imageConfig'
  | 'tenantIsolationMode'
  | 'capacityProviderArn'
  | 'durable'
  | 'masterArn'
>

function normalizeExtras(answer: Answer): Extras {
  const { SnapStart, LoggingConfig, DurableConfig } = answer
  const image = answer.ImageConfigResponse?.ImageConfig
  return {
    snapStart:
      SnapStart === undefined
        ? null
        : {
            applyOn: SnapStart.ApplyOn ?? 'None',
            optimizationStatus: SnapStart.OptimizationStatus ?? null,
          },
    logging:
      LoggingConfig === undefined
        ? null
        : {
            format: LoggingConfig.LogFormat ?? null,
            applicationLevel: LoggingConfig.ApplicationLogLevel ?? null,
            systemLevel: LoggingConfig.SystemLogLevel ?? null,
            logGroup: LoggingConfig.LogGroup ?? null,
          },
    signingProfileVersionArn: answer.SigningProfileVersionArn ?? null,
    signingJobArn: answer.SigningJobArn ?? null,
    imageConfig:
      image === undefined
        ? null
        : {
            entryPoint: image.EntryPoint ?? null,
            command: image.Command ?? null,
            workingDirectory: image.WorkingDirectory ?? null,
          },
    tenantIsolationMode: answer.TenancyConfig?.TenantIsolationMode ?? null,
    capacityProviderArn:
      answer.CapacityProviderConfig?.LambdaManagedInstancesCapacityProviderConfig
        ?.CapacityProviderArn ?? null,
    durable:
      DurableConfig === undefined
        ? null
        : {
            executionTimeoutSeconds: DurableConfig.ExecutionTimeout ?? null,
            retentionDays: DurableConfig.RetentionPeriodInDays ?? null,
          },
    masterArn: answer.MasterArn ?? null,
  }
}

function normalizeVpc({ VpcConfig }: Answer): FunctionVpc | null {
  if (VpcConfig === undefined || (VpcConfig.SubnetIds ?? []).length === 0) return null
  return {
    vpcId: VpcConfig.VpcId || null,
    subnetIds: (VpcConfig.SubnetIds ?? []).toSorted(),
    securityGroupIds: (VpcConfig.SecurityGroupIds ?? []).toSorted(),
    ipv6AllowedForDualStack: VpcConfig.Ipv6AllowedForDualStack ?? false,
  }
}

/** AWS writes `2026-01-02T03:04:05.678+0000`, an offset that ECMAScript need not read. */
function instantOf(text: string | undefined): string | null {
  if (text === undefined) return null
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

const record = (facts: FunctionConfiguration): InventoryRecord =>
  facts.version === LATEST
    ? { kind: 'lambda-function', key: facts.arn, facts }
    : { kind: 'function-version', key: facts.arn, facts }

function mention(mentions: Mentions, facts: FunctionConfiguration): void {
  mentions.add(facts.kmsKeyArn)
  mentions.add(facts.deadLetterTargetArn)
  mentions.addLogGroup(facts.logging?.logGroup ?? null)
  for (const { arn } of facts.fileSystems) mentions.add(arn)
}

const listedVersion = (facts: FunctionConfiguration): ListedVersion => ({
  arn: facts.arn,
  functionArn: unqualified(facts.arn),
  functionName: facts.functionName,
  version: facts.version,
  packageType: facts.packageType,
  replica: facts.masterArn !== null,
})
