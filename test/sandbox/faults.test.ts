import { GetFunctionConcurrencyCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import { afterEach, describe, expect, it } from 'vitest'
import type { Fault } from '#sandbox/options.ts'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { assume, clientOf, memberClients } from './member-clients.ts'

let sandbox: Sandbox
afterEach(() => sandbox.close())

const names = [
  'orders-create',
  'orders-cancel',
  'orders-track',
  'orders-loop',
  'orders-busy',
  'orders-preview',
]

async function outcomes(lambda: LambdaClient): Promise<string[]> {
  const out: string[] = []
  for (const FunctionName of names) {
    out.push(
      await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName })).then(
        () => 'answered',
        (error: unknown) => (error instanceof Error ? error.name : String(error)),
      ),
    )
  }
  return out
}

/** The role is assumed on a faultless twin: keys follow from the seed. */
async function faulty(
  faults: Partial<Record<Fault, number>>,
  seed = 'demarc',
): Promise<LambdaClient> {
  const twin = await startSandbox({ rateScale: 0, seed })
  const keys = await assume(twin, IDS.ordersProd)
  await twin.close()
  sandbox = await startSandbox({ rateScale: 0, seed, faults })
  const { LambdaClient: Client } = await import('@aws-sdk/client-lambda')
  return new Client(clientOf(sandbox, keys))
}

describe('faults', () => {
  it.each([
    ['throttle', 'TooManyRequestsException'],
    ['deny', 'AccessDeniedException'],
    ['error', 'ServiceException'],
    ['truncate', 'SyntaxError'],
    ['html', 'SyntaxError'],
  ] as const)('%s', async (fault, name) => {
    expect(new Set(await outcomes(await faulty({ [fault]: 1 })))).toEqual(new Set([name]))
  })

  it('reset breaks the connection', async () => {
    const seen = await outcomes(await faulty({ reset: 1 }))
    expect(seen).not.toContain('answered')
  })

  it('a share of them strikes in an order that the seed decides', async () => {
    const first = await outcomes(await faulty({ throttle: 0.5 }))
    await sandbox.close()
    expect(await outcomes(await faulty({ throttle: 0.5 }))).toEqual(first)
    expect(new Set(first)).toEqual(new Set(['answered', 'TooManyRequestsException']))
  })

  it('what is denied stays denied, and STS is spared', async () => {
    sandbox = await startSandbox({ rateScale: 0, faults: { deny: 0.5 } })
    const { lambda } = await memberClients(sandbox, IDS.ordersProd)
    const first = await outcomes(lambda)
    expect(await outcomes(lambda)).toEqual(first)
    expect(new Set(first)).toEqual(new Set(['answered', 'AccessDeniedException']))
  })
})
