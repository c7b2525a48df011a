import { DescribeVpcsCommand } from '@aws-sdk/client-ec2'
import { GetFunctionConcurrencyCommand, GetPolicyCommand } from '@aws-sdk/client-lambda'
import { DescribePolicyCommand, OrganizationsClient } from '@aws-sdk/client-organizations'
import { afterEach, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { clientOf, managementKeys, memberClients } from './member-clients.ts'

let now = 0
let sandbox: Sandbox
afterEach(() => sandbox.close())
const start = async (rateScale: number) => {
  sandbox = await startSandbox({ rateScale }, () => now)
  return memberClients(sandbox, IDS.ordersProd)
}

/** How many calls pass before the first refusal, and its name. */
async function untilRefused(send: () => Promise<unknown>): Promise<[number, string]> {
  for (let passed = 0; passed < 200; passed++) {
    try {
      await send()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (error.name === 'ResourceNotFoundException') continue
      return [passed, error.name]
    }
  }
  return [200, 'never']
}

it('every action of Lambda draws from one bucket, GetPolicy from its own', async () => {
  const { lambda } = await start(1)
  const concurrency = () =>
    lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: 'orders-create' }))
  const policy = () => lambda.send(new GetPolicyCommand({ FunctionName: 'orders-create' }))
  expect(await untilRefused(concurrency)).toEqual([15, 'TooManyRequestsException'])
  expect(await untilRefused(policy)).toEqual([15, 'TooManyRequestsException'])
  now += 200
  expect(await untilRefused(concurrency)).toEqual([3, 'TooManyRequestsException'])
  const use = sandbox.bucketUses.get(`${IDS.ordersProd}/eu-central-1/lambda:control-plane`)
  expect(use).toMatchObject({ calls: 20, throttled: 2 })
})

it('buckets of another Region are untouched, and the busy Region fills up slowly', async () => {
  const { lambda } = await start(1)
  const list = (client: typeof lambda) => () =>
    client.send(new GetFunctionConcurrencyCommand({ FunctionName: 'analytics-shard-a' }))
  const home = await memberClients(sandbox, IDS.analyticsProd)
  const busy = await memberClients(sandbox, IDS.analyticsProd, 'eu-west-1')
  expect(await untilRefused(list(busy.lambda))).toEqual([15, 'TooManyRequestsException'])
  expect(await untilRefused(list(home.lambda))).toEqual([15, 'TooManyRequestsException'])
  now += 1000
  expect(await untilRefused(list(busy.lambda))).toEqual([1, 'TooManyRequestsException'])
  expect(await untilRefused(list(home.lambda))).toEqual([15, 'TooManyRequestsException'])
})

it('EC2 and Organizations refuse in their own words', async () => {
  const { ec2 } = await start(1)
  const organizations = new OrganizationsClient(clientOf(sandbox, managementKeys(sandbox)))
  expect(await untilRefused(() => ec2.send(new DescribeVpcsCommand({})))).toEqual([
    100,
    'RequestLimitExceeded',
  ])
  expect(
    await untilRefused(() =>
      organizations.send(new DescribePolicyCommand({ PolicyId: 'p-nopublicurl' })),
    ),
  ).toEqual([2, 'TooManyRequestsException'])
})

it('scales the rates, and lifts them at 0', async () => {
  const { lambda } = await start(2)
  const concurrency = () =>
    lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: 'orders-create' }))
  expect(await untilRefused(concurrency)).toEqual([30, 'TooManyRequestsException'])
  await sandbox.close()
  const unlimited = await start(0)
  const send = () =>
    unlimited.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: 'orders-create' }))
  expect(await untilRefused(send)).toEqual([200, 'never'])
})
