import {
  DescribeInstancesCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkInterfacesCommand,
  DescribeRegionsCommand,
  DescribeSecurityGroupsCommand,
  DescribeSubnetsCommand,
  DescribeVpcsCommand,
  paginateDescribeNetworkInterfaces,
  paginateDescribeRouteTables,
} from '@aws-sdk/client-ec2'
import { ListFunctionsCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts'
import { subnetId } from '#sandbox/world/network-ids.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { memberClients } from './member-clients.ts'

const REGION = 'eu-central-1'
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox({ rateScale: 0 })
})
afterAll(() => sandbox.close())

describe('network interfaces', () => {
  it('are listed once over pages, and filtered by type', async () => {
    const { ec2 } = await memberClients(sandbox, IDS.ordersProd)
    const input = {
      Filters: [{ Name: 'interface-type', Values: ['lambda'] }],
      IncludeManagedResources: true,
    }
    const seen: string[] = []
    for await (const page of paginateDescribeNetworkInterfaces(
      { client: ec2, pageSize: 5 },
      input,
    )) {
      seen.push(...(page.NetworkInterfaces ?? []).map((one) => one.NetworkInterfaceId ?? ''))
    }
    const truth = sandbox.world
      .network({ accountId: IDS.ordersProd, region: REGION })
      .interfaces.filter((one) => one.interfaceType === 'lambda')
    expect(seen).toEqual(truth.map((one) => one.networkInterfaceId))
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('look as Lambda makes them', async () => {
    const { ec2, lambda } = await memberClients(sandbox, IDS.paymentsProd)
    const { NetworkInterfaces = [] } = await ec2.send(
      new DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'interface-type', Values: ['lambda'] }],
      }),
    )
    const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}))
    const vault = Functions.find((one) => one.FunctionName === 'payments-ledger-writer')?.VpcConfig
    const shared = NetworkInterfaces.filter(
      (one) =>
        one.SubnetId === vault?.SubnetIds?.[0] &&
        one.Groups?.[0]?.GroupId === vault?.SecurityGroupIds?.[0],
    )
    expect(shared).toHaveLength(1)
    expect(shared[0]).toMatchObject({
      RequesterManaged: false,
      Attachment: { InstanceOwnerId: 'amazon-aws', Status: 'attached' },
      Description: expect.stringMatching(/^AWS Lambda VPC ENI-payments-ledger-writer-/),
      RequesterId: expect.stringMatching(/^AROA[A-Z2-7]{17}:210000000606$/),
    })
  })

  it('of managed instances are hidden unless asked for', async () => {
    const { ec2 } = await memberClients(sandbox, IDS.analyticsProd)
    const count = async (IncludeManagedResources: boolean) => {
      const { NetworkInterfaces = [] } = await ec2.send(
        new DescribeNetworkInterfacesCommand({ IncludeManagedResources }),
      )
      return NetworkInterfaces.filter((one) => one.Operator?.Managed).length
    }
    expect([await count(false), await count(true)]).toEqual([0, 3])
  })
})

describe('subnets', () => {
  const place = { accountId: IDS.ordersProd, region: REGION }
  const tight = subnetId(place, 'checkout/tight-a')
  const free = async () => {
    const { ec2 } = await memberClients(sandbox, IDS.ordersProd)
    const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({ SubnetIds: [tight] }))
    return Subnets.map((one) => one.AvailableIpAddressCount)
  }

  it('fill up with the days, and interfaces drain', async () => {
    expect(await free()).toEqual([3])
    sandbox.setDay(40)
    expect(await free()).toEqual([13])
    sandbox.setDay(91)
    const interfaces = sandbox.world.network(place).interfaces.map((one) => one.description)
    expect(interfaces.filter((one) => one.includes('orders-wrapping'))).toEqual([])
    sandbox.setDay(90)
    const { ec2 } = await memberClients(sandbox, IDS.ordersProd)
    const { NetworkInterfaces = [] } = await ec2.send(new DescribeNetworkInterfacesCommand({}))
    expect(NetworkInterfaces.some((one) => one.Description?.includes('orders-wrapping'))).toBe(true)
  })

  it('that are shared look alike to both participants, whose interfaces stay their own', async () => {
    const views = await Promise.all(
      [IDS.paymentsProd, IDS.ordersProd].map(async (accountId) => {
        const { ec2 } = await memberClients(sandbox, accountId)
        const { Subnets = [] } = await ec2.send(new DescribeSubnetsCommand({}))
        const { NetworkInterfaces = [] } = await ec2.send(new DescribeNetworkInterfacesCommand({}))
        const { NatGateways = [] } = await ec2.send(new DescribeNatGatewaysCommand({}))
        const shared = Subnets.filter((one) => one.OwnerId === IDS.networkHub)
        const vpcs = new Set(shared.map((one) => one.VpcId))
        return {
          subnets: shared.map((one) => [
            one.SubnetId,
            one.AvailabilityZoneId,
            one.AvailableIpAddressCount,
            one.Tags,
          ]),
          owners: new Set(
            NetworkInterfaces.filter((one) => vpcs.has(one.VpcId)).map((one) => one.OwnerId),
          ),
          nats: NatGateways.filter((one) => vpcs.has(one.VpcId)),
        }
      }),
    )
    expect(views[0]?.subnets).toEqual(views[1]?.subnets)
    expect(views.map((view) => [...view.owners])).toEqual([[IDS.paymentsProd], [IDS.ordersProd]])
    expect(views.flatMap((view) => view.nats)).toEqual([])
  })
})

it('gives route tables 100 a page at most, and groups with their rules', async () => {
  const { ec2 } = await memberClients(sandbox, IDS.ordersProd)
  const tables: (string | undefined)[] = []
  for await (const page of paginateDescribeRouteTables({ client: ec2, pageSize: 5 }, {})) {
    tables.push(...(page.RouteTables ?? []).map((one) => one.RouteTableId))
  }
  const truth = sandbox.world.network({ accountId: IDS.ordersProd, region: REGION }).routeTables
  expect(tables).toEqual(truth.map((one) => one['routeTableId']))
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({}))
  const open = SecurityGroups.find((one) => one.GroupName === 'checkout-wide-open')
  expect(open?.IpPermissions?.[0]?.IpRanges?.[0]?.CidrIp).toBe('0.0.0.0/0')
})

describe('Regions', () => {
  it('that are off are told only when asked for', async () => {
    const { ec2 } = await memberClients(sandbox, IDS.ordersProd)
    const names = async (AllRegions: boolean) =>
      (await ec2.send(new DescribeRegionsCommand({ AllRegions }))).Regions?.map(
        (one) => one.RegionName,
      )
    expect(await names(false)).not.toContain('eu-south-2')
    expect(await names(true)).toContain('eu-south-2')
  })

  it('that are off refuse', async () => {
    const { ec2, lambda } = await memberClients(sandbox, IDS.ordersProd, 'eu-south-2')
    await expect(ec2.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      name: 'AuthFailure',
    })
    await expect(lambda.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    })
  })

  it('that a service control policy forbids refuse', async () => {
    const { ec2, lambda } = await memberClients(sandbox, IDS.devPlayground, 'us-east-1')
    await expect(ec2.send(new DescribeVpcsCommand({}))).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    })
    await expect(lambda.send(new ListFunctionsCommand({}))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('explicit deny in a service control policy'),
    })
  })
})

it('answers an action that it does not know as EC2 does', async () => {
  const { ec2 } = await memberClients(sandbox, IDS.ordersProd)
  await expect(ec2.send(new DescribeInstancesCommand({}))).rejects.toMatchObject({
    name: 'InvalidAction',
    $metadata: { httpStatusCode: 400 },
  })
})
