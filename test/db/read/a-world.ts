import { type AccountId, accountId } from '#lib/core/model/account-id.ts'
import type { SourceResult } from '#lib/core/model/collected.ts'
import type { FunctionConfiguration } from '#lib/core/model/function-configuration.ts'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { createStore } from '#lib/db/write/store.ts'
import type { TestDatabase } from '#test/support/postgres.ts'
import { account, at, configuration, functions, organization, policies } from '../a-run.ts'

export const RED = accountId('011111111111')
export const BLUE = accountId('222222222222')
const REGIONS = ['eu-west-1', 'us-east-1'] as const
export type Region = (typeof REGIONS)[number]

export const arnIn = (owner: AccountId, region: Region, name: string) =>
  `arn:aws:lambda:${region}:${owner}:function:${name}`

export interface Planned {
  readonly owner: AccountId
  readonly region: Region
  readonly name: string
  readonly changes?: Partial<FunctionConfiguration>
}

export const recordOf = ({ owner, region, name, changes }: Planned): InventoryRecord => {
  const arn = arnIn(owner, region, name)
  return { kind: 'lambda-function', key: arn, facts: configuration(name, { arn, ...changes }) }
}

/** A published run over RED and BLUE, each in two Regions; BLUE's policies in us-east-1 were throttled, and a third account is locked. */
export async function landWorld(
  database: TestDatabase,
  planned: readonly Planned[],
  more: readonly SourceResult[] = [],
): Promise<string> {
  const store = createStore(database, () => at(0))
  const { runId } = await store.openRun({ trigger: 'test', now: at(0) })
  const locked = accountId('333333333333')
  const accounts = [
    account(RED, { name: 'red' }),
    account(BLUE, {
      name: 'blue_prod',
      parentId: 'ou-2',
      ouPath: '/Other',
      ouIdPath: 'o-1/r-1/ou-2/',
    }),
    account(locked, { name: 'locked' }),
  ]
  const other = {
    id: 'ou-2',
    name: 'Other',
    parentId: 'r-1',
    path: '/Other',
    idPath: 'o-1/r-1/ou-2/',
  }
  const found = organization(accounts)
  await store.saveOrganization(runId, { ...found, units: [...found.units, other] })
  await store.saveAccount(runId, locked, {
    kind: 'unreachable',
    gap: {
      action: 'sts:AssumeRole',
      subject: null,
      reason: 'access-denied',
      detail: 'AccessDenied',
    },
  })
  for (const owner of [RED, BLUE]) {
    await store.saveAccount(runId, owner, {
      kind: 'reached',
      regions: REGIONS.map((region) => ({ accountId: owner, region, optInStatus: 'opted-in' })),
      complete: true,
    })
    for (const region of ['global', ...REGIONS]) {
      const records = planned
        .filter((one) => one.owner === owner && one.region === region)
        .map(recordOf)
      const throttled = owner === BLUE && region === 'us-east-1'
      await store.saveTarget(
        { runId, accountId: owner, region, token: '1' },
        {
          accountId: owner,
          region,
          startedAt: at(0),
          finishedAt: at(1),
          sources:
            region === 'global'
              ? [roles]
              : [functions(records), throttled ? lostPolicies : policies([]), ...more],
        },
      )
    }
  }
  await store.closeRun(runId, at(2))
  return runId
}

const lostPolicies: SourceResult = policies([], {
  state: 'partial',
  gaps: [
    {
      action: 'lambda:GetPolicy',
      subject: arnIn(BLUE, 'us-east-1', 'beta'),
      reason: 'throttled',
      detail: 'Rate exceeded',
    },
  ],
})

const roles: SourceResult = { ...functions([]), source: 'iam', kinds: ['iam-role'] }
