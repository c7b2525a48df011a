import {
  DeleteFunctionCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  GetResourcePolicyCommand,
  type LambdaClient,
  ListAliasesCommand,
  ListFunctionsCommand,
  ListFunctionUrlConfigsCommand,
  ListTagsCommand,
  paginateListEventSourceMappings,
  paginateListFunctions,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import type { SandboxFunction } from '#sandbox/world/sandbox-function.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { memberClients } from './member-clients.ts'

const HOME = { accountId: IDS.ordersProd, region: 'eu-central-1' }
let sandbox: Sandbox
let lambda: LambdaClient
let truth: SandboxFunction[]

beforeAll(async () => {
  sandbox = await startSandbox({ rateScale: 0 })
  lambda = (await memberClients(sandbox, HOME.accountId)).lambda
  truth = [...sandbox.world.region(HOME).functions()]
})
afterAll(() => sandbox.close())

describe('ListFunctions', () => {
  it('gives 50 a page however many are asked for', async () => {
    const page = await lambda.send(new ListFunctionsCommand({ MaxItems: 1000 }))
    expect(page.Functions).toHaveLength(50)
    expect(page.NextMarker).toBeTypeOf('string')
  })

  it.each([7, 50])('lists every version once with pages of %i', async (pageSize) => {
    const seen: string[] = []
    const pages = paginateListFunctions({ client: lambda, pageSize }, { FunctionVersion: 'ALL' })
    for await (const page of pages)
      seen.push(...(page.Functions ?? []).map((one) => one.FunctionArn ?? ''))
    const expected = truth.flatMap((fn) =>
      fn.configurations.map(({ Version }) => `${fn.arn}:${Version}`),
    )
    expect(seen).toEqual(expected)
  })

  it('leaves out what only GetFunctionConfiguration tells', async () => {
    const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}))
    expect(Functions.every((one) => one.State === undefined)).toBe(true)
    const told = await lambda.send(
      new GetFunctionConfigurationCommand({ FunctionName: 'checkout-failed-create' }),
    )
    expect([told.State, told.StateReasonCode]).toEqual(['Failed', 'SubnetOutOfIPAddresses'])
  })

  it('finds Lambda@Edge replicas by their home Region', async () => {
    const { lambda: ireland } = await memberClients(sandbox, HOME.accountId, 'eu-west-1')
    const { Functions = [] } = await ireland.send(
      new ListFunctionsCommand({ MasterRegion: 'us-east-1', FunctionVersion: 'ALL' }),
    )
    expect(new Set(Functions.map((one) => one.FunctionName))).toEqual(
      new Set(['us-east-1.orders-edge-headers']),
    )
  })

  it('refuses a marker that is none of ours', async () => {
    await expect(lambda.send(new ListFunctionsCommand({ Marker: 'x' }))).rejects.toMatchObject({
      name: 'InvalidParameterValueException',
    })
  })
})

describe('one function', () => {
  it('has a policy for each qualifier, and 404 for those without', async () => {
    const ask = (Qualifier?: string) =>
      lambda.send(
        new GetPolicyCommand({
          FunctionName: 'orders-export-alias',
          ...(Qualifier ? { Qualifier } : {}),
        }),
      )
    const { Policy = '' } = await ask('live')
    expect(JSON.parse(Policy).Statement[0].Resource).toBe(
      `arn:aws:lambda:eu-central-1:${IDS.ordersProd}:function:orders-export-alias:live`,
    )
    await expect(ask()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      $metadata: { httpStatusCode: 404 },
    })
    await expect(ask('1')).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('is also read by ARN', async () => {
    const ResourceArn = `arn:aws:lambda:eu-central-1:${IDS.ordersProd}:function:orders-export-alias:live`
    expect((await lambda.send(new GetResourcePolicyCommand({ ResourceArn }))).Policy).toContain(
      'everyone',
    )
    const Resource = ResourceArn.replace(':live', '')
    expect((await lambda.send(new ListTagsCommand({ Resource }))).Tags).toMatchObject({
      owner: 'orders',
    })
  })

  it('tells aliases and URLs', async () => {
    const staging = await memberClients(sandbox, IDS.ordersStaging)
    const FunctionName = 'staging-preview-alias'
    const { Aliases } = await staging.lambda.send(new ListAliasesCommand({ FunctionName }))
    expect(Aliases?.map((one) => [one.Name, one.FunctionVersion])).toEqual([['preview', '1']])
    const { FunctionUrlConfigs } = await staging.lambda.send(
      new ListFunctionUrlConfigsCommand({ FunctionName }),
    )
    expect(FunctionUrlConfigs?.map((one) => one.AuthType)).toEqual(['NONE'])
  })

  it('is not there for another account', async () => {
    const { lambda: other } = await memberClients(sandbox, IDS.analyticsProd)
    await expect(
      other.send(new GetPolicyCommand({ FunctionName: 'orders-open-invoke' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' })
  })

  it('cannot be changed', async () => {
    await expect(
      lambda.send(new DeleteFunctionCommand({ FunctionName: 'orders-create' })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' })
  })
})

it('lists event sources of every kind', async () => {
  const seen: (string | undefined)[] = []
  for await (const page of paginateListEventSourceMappings({ client: lambda, pageSize: 3 }, {})) {
    seen.push(...(page.EventSourceMappings ?? []).map((one) => one.UUID))
  }
  expect(seen).toEqual(truth.flatMap((fn) => fn.eventSources.map((one) => one['UUID'])))
  expect(seen.length).toBeGreaterThan(7)
})
