import type { FunctionPlan, JsonObject } from './function-plan.ts'
import { hashOf, hexOf, sha256Of, uuidOf } from './hash.ts'
import { groupId, subnetId, vpcIdOf } from './network-ids.ts'
import { arnAt, functionArn, type Place, roleArn } from './place.ts'
import type { SandboxFunction, WireConfiguration } from './sandbox-function.ts'
import type { PolicyDocument } from './statement.ts'

/** Everything of a function is dated before the day on which the story is told. */
const STORY_TIME = Date.UTC(2026, 10, 20)
const DAY = 86_400_000

/**
 * `touched` counts how often the function was deployed again: code, revision and dates differ by it.
 * Parts are made when they are read: most calls ask for one of them.
 */
export function buildFunction(place: Place, plan: FunctionPlan, touched = 0): SandboxFunction {
  const arn = functionArn(place, plan.name)
  return {
    name: plan.name,
    arn,
    get configurations() {
      const latest = latestOf(place, plan, touched)
      return [latest, ...versionsOf(plan, latest)]
    },
    stateAt: (version) => stateOf(plan, latestOf(place, plan, touched), version),
    get aliases() {
      return aliasesOf(plan, arn)
    },
    get policies() {
      return policiesOf(plan, arn)
    },
    policiesSince: plan.policiesSince ?? 0,
    get urls() {
      return urlsOf(plan, place, arn)
    },
    get asyncConfigs() {
      return asyncConfigsOf(plan, arn)
    },
    get provisioned() {
      return provisionedOf(plan, arn)
    },
    reserved: plan.reserved ?? null,
    runtimeUpdates: plan.runtimeUpdates ?? {},
    recursion: plan.recursion ?? 'Terminate',
    tags: plan.tags ?? {},
    codeSigningConfigArn: plan.signing ? signingArn(place, plan.signing) : null,
    get eventSources() {
      return (plan.eventSources ?? []).map((one, i) => eventSource(place, arn, { ...one, i }))
    },
  }
}

const asyncConfigsOf = (plan: FunctionPlan, arn: string): JsonObject[] =>
  Object.entries(plan.async ?? {}).map(([qualifier, config]) => ({
    LastModified: seconds(arn),
    FunctionArn: `${arn}:${qualifier}`,
    MaximumRetryAttempts: 2,
    MaximumEventAgeInSeconds: 21600,
    ...config,
  }))

const provisionedOf = (plan: FunctionPlan, arn: string): JsonObject[] =>
  Object.entries(plan.provisioned ?? {}).map(([alias, config]) => ({
    FunctionArn: `${arn}:${alias}`,
    Status: 'READY',
    LastModified: isoOf(arn),
    ...config,
  }))

export const signingArn = (place: Place, label: string): string =>
  arnAt(
    place,
    'lambda',
    `code-signing-config:csc-0${hexOf(`${place.accountId}${place.region}${label}`, 16)}`,
  )

const ageDays = (text: string): number => 3 + (hashOf(`age${text}`) % 300)
const seconds = (text: string): number => Math.floor((STORY_TIME - ageDays(text) * DAY) / 1000)
/** Lambda writes the offset without a colon. */
const isoOf = (text: string): string =>
  new Date(STORY_TIME - ageDays(text) * DAY + (hashOf(text) % DAY))
    .toISOString()
    .replace('Z', '+0000')

function latestOf(place: Place, plan: FunctionPlan, touched: number): WireConfiguration {
  const arn = functionArn(place, plan.name)
  const stamp = `${arn}#${touched}`
  const image = plan.image === true
  return dropNulls({
    FunctionName: plan.name,
    FunctionArn: arn,
    ...(image ? {} : { Runtime: plan.runtime ?? 'nodejs22.x', Handler: 'index.handler' }),
    Role: plan.roleArn ?? roleArn(place.accountId, plan.role ?? ownRole(plan.name)),
    CodeSize: image ? 0 : 20_000 + (hashOf(stamp) % 9_000_000),
    Description: '',
    Timeout: 30,
    MemorySize: 512,
    LastModified: touched === 0 ? isoOf(arn) : touchedAt(touched),
    CodeSha256: image ? hexOf(stamp, 64) : sha256Of(stamp),
    ConfigSha256: sha256Of(`config${stamp}`),
    Version: '$LATEST',
    VpcConfig: vpcConfig(place, plan),
    ...(plan.environment ? { Environment: { Variables: plan.environment } } : {}),
    TracingConfig: { Mode: 'Active' },
    RevisionId: uuidOf(stamp),
    PackageType: image ? 'Image' : 'Zip',
    Architectures: ['arm64'],
    EphemeralStorage: { Size: 512 },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: {
      LogFormat: 'JSON',
      ApplicationLogLevel: 'INFO',
      SystemLogLevel: 'INFO',
      LogGroup: `/aws/lambda/${plan.name}`,
    },
    ...plan.configuration,
  })
}

export const ownRole = (functionName: string): string => `${functionName}-role`

const touchedAt = (touched: number): string =>
  new Date(STORY_TIME + touched * 3_600_000).toISOString().replace('Z', '+0000')

function vpcConfig(place: Place, plan: FunctionPlan): WireConfiguration['VpcConfig'] {
  const { attachment } = plan
  const first = attachment?.subnets[0]
  if (attachment === undefined || first === undefined) {
    return { SubnetIds: [], SecurityGroupIds: [], VpcId: '', Ipv6AllowedForDualStack: false }
  }
  return {
    SubnetIds: attachment.subnets.map((label) => subnetId(place, label)),
    SecurityGroupIds: attachment.groups.map((label) => groupId(place, label)),
    VpcId: vpcIdOf(place, first),
    Ipv6AllowedForDualStack: attachment.ipv6 ?? false,
  }
}

function dropNulls(wire: WireConfiguration): WireConfiguration {
  for (const name in wire) if (wire[name] === null) return { ...withoutNulls(wire) }
  return wire
}

function withoutNulls(wire: WireConfiguration): WireConfiguration {
  const { FunctionName, FunctionArn, Version, Role, VpcConfig, RevisionId, ...rest } = wire
  const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
  return { FunctionName, FunctionArn, Version, Role, VpcConfig, RevisionId, ...kept }
}

function versionsOf(plan: FunctionPlan, latest: WireConfiguration): WireConfiguration[] {
  const all: WireConfiguration[] = []
  for (let number = 1; number <= (plan.versions ?? 0); number++) {
    const arn = `${latest.FunctionArn}:${number}`
    all.push(
      dropNulls({
        ...latest,
        FunctionArn: arn,
        Version: String(number),
        RevisionId: uuidOf(arn),
        CodeSha256: number === plan.versions ? (latest['CodeSha256'] ?? null) : sha256Of(arn),
        LastModified: isoOf(arn),
        ...plan.versionConfiguration?.[String(number)],
      }),
    )
  }
  return all
}

function stateOf(plan: FunctionPlan, latest: WireConfiguration, version: string): JsonObject {
  const runtime = latest['Runtime']
  const pinned = typeof runtime === 'string' && runtime !== 'custom'
  return {
    State: 'Active',
    LastUpdateStatus: 'Successful',
    ...(pinned ? { RuntimeVersionConfig: { RuntimeVersionArn: runtimeVersionArn(latest) } } : {}),
    ...(version === '$LATEST' ? plan.state : plan.versionState?.[version]),
  }
}

/** The patch level that runs; `arn:aws:lambda:<region>::runtime:<64 hex>`. */
export function runtimeVersionArn(latest: WireConfiguration): string {
  const region = latest.FunctionArn.split(':')[3] ?? ''
  return `arn:aws:lambda:${region}::runtime:${hexOf(`${region}${latest['Runtime']}`, 64)}`
}

function aliasesOf(plan: FunctionPlan, arn: string): JsonObject[] {
  return Object.entries(plan.aliases ?? {}).map(([name, version]) => {
    const weight = plan.weights?.[name]
    return {
      AliasArn: `${arn}:${name}`,
      Name: name,
      FunctionVersion: version,
      Description: '',
      ...(weight
        ? { RoutingConfig: { AdditionalVersionWeights: { [weight[0]]: weight[1] } } }
        : {}),
      RevisionId: uuidOf(`${arn}:${name}`),
    }
  })
}

function policiesOf(plan: FunctionPlan, arn: string): Record<string, PolicyDocument> {
  const out: Record<string, PolicyDocument> = {}
  for (const [qualifier, statements] of Object.entries(plan.policies ?? {})) {
    const resource = qualifier === '' ? arn : `${arn}:${qualifier}`
    out[qualifier] = {
      Version: '2012-10-17',
      Id: 'default',
      Statement: statements.map((one) => ({ ...one, Resource: one.Resource ?? resource })),
    }
  }
  return out
}

function urlsOf(plan: FunctionPlan, place: Place, arn: string): JsonObject[] {
  return (plan.urls ?? []).map((url) => {
    const target = url.alias ? `${arn}:${url.alias}` : arn
    return {
      FunctionUrl: `https://${hexOf(`url${target}`, 32)}.lambda-url.${place.region}.on.aws/`,
      FunctionArn: target,
      AuthType: url.authType,
      ...(url.cors ? { Cors: url.cors } : {}),
      InvokeMode: url.invokeMode ?? 'BUFFERED',
      CreationTime: isoOf(target).replace('+0000', 'Z'),
      LastModifiedTime: isoOf(target).replace('+0000', 'Z'),
    }
  })
}

function eventSource(place: Place, arn: string, plan: JsonObject & { i: number }): JsonObject {
  const { i, Alias, ...members } = plan
  const uuid = uuidOf(`esm${arn}${i}`)
  return {
    UUID: uuid,
    EventSourceMappingArn: arnAt(place, 'lambda', `event-source-mapping:${uuid}`),
    FunctionArn: typeof Alias === 'string' ? `${arn}:${Alias}` : arn,
    BatchSize: 10,
    State: 'Enabled',
    StateTransitionReason: 'USER_INITIATED',
    LastModified: seconds(uuid),
    LastProcessingResult: 'OK',
    ...members,
  }
}
