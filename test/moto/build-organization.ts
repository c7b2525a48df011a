import {
  AttachPolicyCommand,
  CreateAccountCommand,
  CreateOrganizationalUnitCommand,
  CreateOrganizationCommand,
  CreatePolicyCommand,
  EnablePolicyTypeCommand,
  ListRootsCommand,
  MoveAccountCommand,
  type OrganizationsClient,
} from '@aws-sdk/client-organizations'

export interface MadeOrganization {
  readonly organizationId: string
  readonly rootId: string
  readonly unitId: string
  readonly policyId: string
  /** Member accounts by name. */
  readonly members: Readonly<Record<'production' | 'shared', string>>
}

export const SCP_DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Sid: 'NoUrls', Effect: 'Deny', Action: 'lambda:CreateFunctionUrlConfig', Resource: '*' },
  ],
})

const given = (value: string | undefined): string => {
  if (value === undefined) throw new Error('moto left out an id that AWS gives')
  return value
}

/** An organization of three accounts: the management account, `production` in the unit Workloads, and `shared` in the root. */
export async function buildOrganization(client: OrganizationsClient): Promise<MadeOrganization> {
  const { Organization } = await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }))
  const { Roots } = await client.send(new ListRootsCommand({}))
  const rootId = given(Roots?.[0]?.Id)
  await client.send(
    new EnablePolicyTypeCommand({ RootId: rootId, PolicyType: 'SERVICE_CONTROL_POLICY' }),
  )
  const { OrganizationalUnit: unit } = await client.send(
    new CreateOrganizationalUnitCommand({ ParentId: rootId, Name: 'Workloads' }),
  )
  const unitId = given(unit?.Id)
  const production = await createAccount(client, 'production')
  const shared = await createAccount(client, 'shared')
  await client.send(
    new MoveAccountCommand({
      AccountId: production,
      SourceParentId: rootId,
      DestinationParentId: unitId,
    }),
  )
  const { Policy } = await client.send(
    new CreatePolicyCommand({
      Name: 'no-urls',
      Description: 'No function URLs in Workloads',
      Type: 'SERVICE_CONTROL_POLICY',
      Content: SCP_DOCUMENT,
    }),
  )
  const policyId = given(Policy?.PolicySummary?.Id)
  await client.send(new AttachPolicyCommand({ PolicyId: policyId, TargetId: unitId }))
  return {
    organizationId: given(Organization?.Id),
    rootId,
    unitId,
    policyId,
    members: { production, shared },
  }
}

async function createAccount(client: OrganizationsClient, name: string): Promise<string> {
  const { CreateAccountStatus } = await client.send(
    new CreateAccountCommand({
      AccountName: name,
      Email: `${name}@example.com`,
      Tags: [{ Key: 'stage', Value: name }],
    }),
  )
  return given(CreateAccountStatus?.AccountId)
}
