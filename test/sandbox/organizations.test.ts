import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account'
import { paginateGetAccountAuthorizationDetails } from '@aws-sdk/client-iam'
import {
  DescribeOrganizationCommand,
  DescribePolicyCommand,
  ListAccountsCommand,
  OrganizationsClient,
  paginateListAccounts,
  paginateListPolicies,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations'
import {
  GetResourcesCommand,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api'
import { GetServiceQuotaCommand, ServiceQuotasClient } from '@aws-sdk/client-service-quotas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { assume, clientOf, managementKeys, memberClients } from './member-clients.ts'

let sandbox: Sandbox
let organizations: OrganizationsClient
beforeAll(async () => {
  sandbox = await startSandbox({ rateScale: 0, accounts: 45, functions: 500 })
  organizations = new OrganizationsClient(clientOf(sandbox, managementKeys(sandbox)))
})
afterAll(() => sandbox.close())

describe('Organizations', () => {
  it('lists accounts 20 a page, with state and path', async () => {
    const { Accounts = [] } = await organizations.send(new ListAccountsCommand({}))
    expect(Accounts).toHaveLength(20)
    const all = []
    for await (const page of paginateListAccounts({ client: organizations }, {}))
      all.push(...(page.Accounts ?? []))
    expect(all.map((one) => one.Id)).toEqual(
      sandbox.world.organization.accounts.map((one) => one.id),
    )
    expect(all.find((one) => one.Id === IDS.oldShop)?.State).toBe('SUSPENDED')
    expect(all.find((one) => one.Id === IDS.paymentsProd)?.Paths).toEqual([
      `o-demarcbox1/r-dmrc/ou-dmrc-workload/ou-dmrc-product0/ou-dmrc-cardhold/${IDS.paymentsProd}/`,
    ])
  })

  it('lists policies, their text and their targets', async () => {
    const found: [string, string, number][] = []
    const input = { Filter: 'SERVICE_CONTROL_POLICY' } as const
    for await (const page of paginateListPolicies({ client: organizations }, input)) {
      for (const { Id = '' } of page.Policies ?? []) {
        const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId: Id }))
        let targets = 0
        for await (const one of paginateListTargetsForPolicy(
          { client: organizations },
          { PolicyId: Id },
        )) {
          targets += one.Targets?.length ?? 0
        }
        found.push([Id, JSON.parse(Policy?.Content ?? '').Version, targets])
      }
    }
    expect(found.map(([id]) => id)).toContain('p-nopublicurl')
    expect(found.every(([, version, targets]) => version === '2012-10-17' && targets > 0)).toBe(
      true,
    )
  })

  it('tells a member nothing but the organization itself', async () => {
    const member = await memberClients(sandbox, IDS.paymentsProd)
    const { Organization } = await member.organizations.send(new DescribeOrganizationCommand({}))
    expect(Organization?.MasterAccountId).toBe(IDS.management)
    await expect(member.organizations.send(new ListAccountsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    })
  })

  it('tells the delegated administrator', async () => {
    const tooling = await memberClients(sandbox, IDS.securityTooling)
    const { Accounts } = await tooling.organizations.send(new ListAccountsCommand({}))
    expect(Accounts).toHaveLength(20)
  })
})

it('IAM pages through identities, with documents URL-encoded', async () => {
  const { iam } = await memberClients(sandbox, IDS.ordersProd)
  const roles: string[] = []
  let trust = ''
  const pages = paginateGetAccountAuthorizationDetails(
    { client: iam, pageSize: 20 },
    { Filter: ['Role'] },
  )
  for await (const page of pages) {
    roles.push(...(page.RoleDetailList ?? []).map((one) => one.RoleName ?? ''))
    trust ||= page.RoleDetailList?.[0]?.AssumeRolePolicyDocument ?? ''
    expect(page.UserDetailList).toEqual([])
  }
  expect(JSON.parse(decodeURIComponent(trust)).Version).toBe('2012-10-17')
  expect(new Set(roles).size).toBe(roles.length)
  expect(roles).toEqual(
    expect.arrayContaining(['orders-checkout-role', 'orders-shared-role', 'DemarcReadOnly']),
  )
})

it('Account, Service Quotas and Tagging answer', async () => {
  const settings = clientOf(sandbox, await assume(sandbox, IDS.ordersProd))
  const { Regions = [] } = await new AccountClient(settings).send(new ListRegionsCommand({}))
  expect(Regions.map((one) => one.RegionOptStatus)).toContain('DISABLED')
  const quota = new GetServiceQuotaCommand({ ServiceCode: 'lambda', QuotaCode: 'L-9FEE3D26' })
  expect((await new ServiceQuotasClient(settings).send(quota)).Quota?.Value).toBe(40)
  const tags = await new ResourceGroupsTaggingAPIClient(settings).send(
    new GetResourcesCommand({ ResourceTypeFilters: ['lambda:function'], ResourcesPerPage: 100 }),
  )
  expect(tags.ResourceTagMappingList).toHaveLength(100)
  expect(tags.PaginationToken).not.toBe('')
})
