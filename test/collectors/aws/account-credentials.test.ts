import { STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AccountCredentials, sessionNameOf } from '#collectors/aws/account-credentials.ts'
import { type AccountId, accountId } from '#lib/core/model/account-id.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'

let sandbox: Sandbox
let own: AccountId
let member: AccountId

beforeAll(async () => {
  sandbox = await startSandbox({ accounts: 3, functions: 0, plain: true, rateScale: 0 })
  own = accountId(sandbox.world.organization.management.id)
  const other = sandbox.world.organization.accounts.find(({ id }) => id !== own)
  member = accountId(other?.id ?? '')
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.counters.clear())

const assumed = () => sandbox.counters.byAction()['sts:AssumeRole'] ?? 0

function credentials(now: () => number = Date.now): AccountCredentials {
  const { accessKeyId, secretAccessKey, url: endpoint } = sandbox
  const sts = new STSClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId, secretAccessKey },
  })
  return new AccountCredentials(sts, { roleName: 'DemarcReadOnly', externalId: null }, now)
}

describe('credentials for an account', () => {
  it('are the role’s, assumed once for all who ask together', async () => {
    const held = credentials()
    const all = await Promise.all(Array.from({ length: 10 }, () => held.of(member, 'demarc-test')))
    expect(new Set(all).size).toBe(1)
    expect(all[0]?.sessionToken).toBeDefined()
    expect(assumed()).toBe(1)
  })

  it('are the caller’s own for the caller’s account', async () => {
    expect((await credentials().of(own, 'demarc-test')).accessKeyId).toBe(sandbox.accessKeyId)
    expect(assumed()).toBe(0)
  })

  it('are assumed again five minutes before they expire', async () => {
    let at = Date.now()
    const held = credentials(() => at)
    const { expiration } = await held.of(member, 'demarc-test')
    at = (expiration?.getTime() ?? 0) - 5 * 60_000 - 1
    await held.of(member, 'demarc-test')
    expect(assumed()).toBe(1)
    at += 1
    await held.of(member, 'demarc-test')
    expect(assumed()).toBe(2)
  })

  it('are not remembered when they were refused', async () => {
    const held = credentials()
    const nobody = accountId('999999999999')
    await expect(held.of(nobody, 'demarc-test')).rejects.toMatchObject({ name: 'AccessDenied' })
    await expect(held.of(nobody, 'demarc-test')).rejects.toMatchObject({ name: 'AccessDenied' })
    expect(assumed()).toBe(2)
  })
})

it('names sessions after the run, in letters that STS takes', () => {
  expect(sessionNameOf('a b/c')).toBe('demarc-a-b-c')
  expect(sessionNameOf('x'.repeat(100))).toHaveLength(64)
})
