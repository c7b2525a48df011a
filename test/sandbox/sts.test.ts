import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { assume, clientOf, managementKeys } from './member-clients.ts'

const HOUR = 3_600_000
let now = Date.UTC(2026, 10, 22)
let sandbox: Sandbox

beforeAll(async () => {
  sandbox = await startSandbox({ externalId: 'only-us', rateScale: 0 }, () => now)
})
afterAll(() => sandbox.close())

const member = { externalId: 'only-us' }

describe('keys', () => {
  it('the configured key is the management account', async () => {
    const sts = new STSClient(clientOf(sandbox, managementKeys(sandbox)))
    const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}))
    expect([Account, Arn]).toEqual([
      IDS.management,
      `arn:aws:iam::${IDS.management}:user/demarc-collector`,
    ])
  })

  it('an assumed role speaks for its account', async () => {
    const sts = new STSClient(clientOf(sandbox, await assume(sandbox, IDS.paymentsProd, member)))
    const { Account, Arn } = await sts.send(new GetCallerIdentityCommand({}))
    expect([Account, Arn]).toEqual([
      IDS.paymentsProd,
      `arn:aws:sts::${IDS.paymentsProd}:assumed-role/DemarcReadOnly/test`,
    ])
  })

  it.each([
    ['an account that refuses the role', IDS.brightcartLegacy, member],
    ['a suspended account', IDS.oldShop, member],
    ['an account outside the organization', IDS.vendor, member],
    ['another role', IDS.paymentsProd, { ...member, roleName: 'Admin' }],
    ['a wrong ExternalId', IDS.paymentsProd, { externalId: 'somebody' }],
    ['no ExternalId', IDS.paymentsProd, {}],
  ])('%s is AccessDenied', async (_what, accountId, more) => {
    await expect(assume(sandbox, accountId, more)).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    })
  })

  it('keys expire, and each service says so in its own words', async () => {
    const keys = await assume(sandbox, IDS.paymentsProd, member)
    const settings = clientOf(sandbox, keys)
    now += HOUR
    await expect(
      new LambdaClient(settings).send(new ListFunctionsCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredTokenException' })
    await expect(
      new STSClient(settings).send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'ExpiredToken' })
  })

  it.each([
    ['unknown', { accessKeyId: ['AKIA', 'SOMEBODYELSE0000'].join(''), secretAccessKey: 'x' }],
    [
      'forged',
      { accessKeyId: 'ASIASOMEBODYELSE0000', secretAccessKey: 'x', sessionToken: 'e30.e30' },
    ],
  ])('%s keys are not taken', async (_what, keys) => {
    const settings = clientOf(sandbox, keys)
    await expect(
      new LambdaClient(settings).send(new ListFunctionsCommand({})),
    ).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
      $metadata: { httpStatusCode: 403 },
    })
    await expect(
      new STSClient(settings).send(new GetCallerIdentityCommand({})),
    ).rejects.toMatchObject({ name: 'InvalidClientTokenId' })
  })
})
