import {
  AddLayerVersionPermissionCommand,
  AddPermissionCommand,
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  CreateFunctionUrlConfigCommand,
  PublishLayerVersionCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import type { AccountClients } from './account-clients.ts'
import type { MadeNetwork } from './build-network.ts'
import { type Expected, expectationsAt } from './expected.ts'

/** An empty zip archive: the end-of-directory record alone. */
export const CODE = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)])
export const ENVIRONMENT_VALUE = 'never-to-be-stored-5b1f'

export interface Owner {
  readonly clients: AccountClients
  readonly roleArn: string
  readonly network: MadeNetwork
  /** An account of the same organization that may invoke `orders`. */
  readonly neighbour: string
}

export interface MadeFunctions {
  readonly expected: readonly Expected[]
  readonly mappingId: string
}

const arnIn = ({ region, accountId }: AccountClients, name: string): string =>
  `arn:aws:lambda:${region}:${accountId}:function:${name}`

/** `orders` (VPC, layer, version, alias, policy, URL, queue, reservation) and `reports` (plain). */
export async function buildFunctions(owner: Owner): Promise<MadeFunctions> {
  const { clients } = owner
  const { records, expect } = expectationsAt(clients)
  const layerArn = await buildLayer(owner, expect)
  await createFunctions(owner, layerArn, expect)
  await buildQualifiers(owner, expect)
  const mappingId = await buildTrigger(clients, expect)
  return { expected: records, mappingId }
}

type Expect = ReturnType<typeof expectationsAt>['expect']

async function buildLayer({ clients, neighbour }: Owner, expect: Expect): Promise<string> {
  const { lambda, region, accountId } = clients
  const layerArn = `arn:aws:lambda:${region}:${accountId}:layer:shared-libraries`
  await lambda.send(
    new PublishLayerVersionCommand({
      LayerName: 'shared-libraries',
      Description: 'Libraries',
      CompatibleRuntimes: ['nodejs22.x'],
      Content: { ZipFile: CODE },
    }),
  )
  await lambda.send(
    new AddLayerVersionPermissionCommand({
      LayerName: 'shared-libraries',
      VersionNumber: 1,
      StatementId: 'neighbour',
      Action: 'lambda:GetLayerVersion',
      Principal: neighbour,
    }),
  )
  expect(
    'layer-version',
    { arn: `${layerArn}:1` },
    { layerArn, layerName: 'shared-libraries', version: 1, compatibleRuntimes: ['nodejs22.x'] },
  )
  expect('layer-policy', { arn: `${layerArn}:1` })
  return `${layerArn}:1`
}

async function createFunctions(owner: Owner, layerArn: string, expect: Expect): Promise<void> {
  const { clients, network, roleArn } = owner
  const basics = { Role: roleArn, Handler: 'index.handler', Code: { ZipFile: CODE } }
  const inputs: readonly CreateFunctionCommandInput[] = [
    {
      ...basics,
      FunctionName: 'orders',
      Description: 'Takes orders',
      Runtime: 'nodejs22.x',
      Timeout: 30,
      MemorySize: 512,
      Environment: { Variables: { DATABASE: ENVIRONMENT_VALUE, STAGE: 'production' } },
      VpcConfig: { SubnetIds: [...network.subnetIds], SecurityGroupIds: [network.securityGroupId] },
      Layers: [layerArn],
      Tags: { team: 'orders' },
    },
    { ...basics, FunctionName: 'reports', Runtime: 'python3.12', Architectures: ['arm64'] },
  ]
  for (const input of inputs) await clients.lambda.send(new CreateFunctionCommand(input))
  expect(
    'lambda-function',
    { arn: arnIn(clients, 'orders') },
    {
      functionName: 'orders',
      version: '$LATEST',
      description: 'Takes orders',
      runtime: 'nodejs22.x',
      packageType: 'Zip',
      handler: 'index.handler',
      roleArn,
      timeoutSeconds: 30,
      memoryMb: 512,
    },
  )
  expect(
    'lambda-function',
    { arn: arnIn(clients, 'reports') },
    { runtime: 'python3.12', architectures: ['arm64'], timeoutSeconds: 3, memoryMb: 128 },
  )
}

async function buildQualifiers({ clients, neighbour }: Owner, expect: Expect): Promise<void> {
  const { lambda } = clients
  const arn = arnIn(clients, 'orders')
  const name = { FunctionName: 'orders' }
  await lambda.send(new PublishVersionCommand({ ...name, Description: 'First' }))
  await lambda.send(new CreateAliasCommand({ ...name, Name: 'live', FunctionVersion: '1' }))
  await lambda.send(
    new AddPermissionCommand({
      ...name,
      StatementId: 'neighbour',
      Action: 'lambda:InvokeFunction',
      Principal: neighbour,
    }),
  )
  const url = await lambda.send(
    new CreateFunctionUrlConfigCommand({ ...name, AuthType: 'AWS_IAM' }),
  )
  await lambda.send(
    new PutFunctionConcurrencyCommand({ FunctionName: 'reports', ReservedConcurrentExecutions: 5 }),
  )
  expect('function-version', { arn: `${arn}:1` }, { version: '1', functionName: 'orders' })
  expect('function-alias', { arn: `${arn}:live` }, { name: 'live', functionVersion: '1' })
  expect('resource-policy', { arn }, { functionArn: arn, qualifier: null })
  expect('reserved-concurrency', { functionArn: arnIn(clients, 'reports') }, { reserved: 5 })
  if (url.FunctionUrl === undefined) throw new Error('moto left out the address of the URL')
}

async function buildTrigger(clients: AccountClients, expect: Expect): Promise<string> {
  const queueArn = await clients.createQueue('orders')
  const { UUID } = await clients.lambda.send(
    new CreateEventSourceMappingCommand({
      FunctionName: 'orders',
      EventSourceArn: queueArn,
      BatchSize: 5,
    }),
  )
  if (UUID === undefined) throw new Error('moto left out the mapping’s id')
  expect(
    'event-source-mapping',
    { uuid: UUID },
    { functionArn: arnIn(clients, 'orders'), eventSourceArn: queueArn, batchSize: 5 },
  )
  expect('message-target', { arn: queueArn }, { visibilityTimeoutSeconds: 30, kmsKeyId: null })
  return UUID
}
