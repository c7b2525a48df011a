import { assessCapacity } from '#lib/assess/capacity.ts'
import type { AccountRegionNetwork, NetworkedFunction } from '#lib/core/capacity/capacity-input.ts'
import { capacityReport } from '#lib/core/capacity/capacity-report.ts'
import type { HistoryPoint } from '#lib/core/capacity/forecast.ts'
import { listed } from '#lib/core/capacity/listing.ts'
import type { NetworkInterface, SecurityGroup, Subnet } from '#lib/core/model/network.ts'
import type { Database } from '#lib/db/connect.ts'
import type { Bench } from './bench.ts'
import { fillHistory, fillNetworks, RUN_ID } from './support/made-up-networks.ts'
import { withThrowawayDatabase } from './support/throwaway-database.ts'

const ACCOUNTS = 500
const SUBNETS = 100
const FUNCTIONS = 200
const INTERFACES = 400
const GROUPS = 20
const HISTORY_DAYS = 90
const NOW = new Date('2026-11-22T00:00:00Z')
const DAY_MS = 86_400_000

const TARGETS = { modelMs: 15_000, dayMs: 15_000, peakRssMb: 512 }

/**
 * 50,000 subnets, 100,000 functions and 200,000 interfaces of 500 accounts, with 90 days of history: the model alone, and the whole
 * stage of a run on a database (read, judge, write what changed, roll up) in this one process, Postgres beside it. `dayMs` is the first
 * run of a day, which `modelMs` is a part of; `firstMs` the very first, which writes every row; `againMs` another run of the same day; `dayCpuMs` what this process
 * computed of `dayMs`, which on a busy machine tells more.
 */
export const run: Bench = async () => {
  const model = judgeAlone()
  const stored = await withThrowawayDatabase(judgeStored)
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const figures = { ...model, ...stored, peakRssMb }
  const met =
    figures.modelMs <= TARGETS.modelMs &&
    figures.dayMs <= TARGETS.dayMs &&
    figures.peakRssMb <= TARGETS.peakRssMb
  return { figures, targets: TARGETS, met }
}

function judgeAlone() {
  const history = historyOf(NOW)
  const count = { subnets: 0, attachments: 0, interfaces: 0, merges: 0, forecasts: 0 }
  let modelMs = 0
  for (let index = 0; index < ACCOUNTS; index += 1) {
    const places = [place(index)]
    const subnetHistory = histories(places, history)
    const started = performance.now()
    const { regions } = capacityReport({ now: NOW, places, subnetHistory })
    modelMs += performance.now() - started
    for (const { subnets, attachments, interfaces, merges } of regions) {
      count.subnets += subnets.length
      count.attachments += attachments.length
      count.interfaces += interfaces.length
      count.merges += merges.length
      count.forecasts += subnets.filter(({ forecast }) => forecast?.kind === 'towards').length
    }
  }
  return { ...count, modelMs: Math.round(modelMs) }
}

async function judgeStored(database: Database) {
  const sizes = {
    accounts: ACCOUNTS,
    subnets: SUBNETS,
    functions: FUNCTIONS,
    interfaces: INTERFACES,
    groups: GROUPS,
  }
  await fillNetworks(database, sizes, NOW)
  const judge = async (now: Date): Promise<number> => {
    const started = performance.now()
    await assessCapacity({ database, runId: RUN_ID, now })
    return Math.round(performance.now() - started)
  }
  const firstMs = await judge(new Date(NOW.getTime() - HISTORY_DAYS * DAY_MS))
  await fillHistory(database, HISTORY_DAYS - 1, NOW)
  await judge(new Date(NOW.getTime() - DAY_MS))
  const before = process.cpuUsage()
  const dayMs = await judge(NOW)
  const { user, system } = process.cpuUsage(before)
  const dayCpuMs = Math.round((user + system) / 1000)
  const againMs = await judge(NOW)
  const { rows } = await database.pool.query(
    'select count(*)::int as n, count(distinct day)::int as days from subnet_history',
  )
  const historyRows: number = rows[0]?.n ?? 0
  process.stdout.write(
    `first ${firstMs} ms, a day ${dayMs} ms, again ${againMs} ms; ${historyRows} rows of history\n`,
  )
  return { firstMs, dayMs, dayCpuMs, againMs, historyRows }
}

function place(index: number): AccountRegionNetwork {
  const accountId = String(100_000_000_000 + index)
  const enis = Array.from({ length: INTERFACES }, (_, at) => networkInterface(accountId, at))
  return {
    accountId,
    region: 'eu-west-1',
    functions: listed(Array.from({ length: FUNCTIONS }, (_, at) => lambda(accountId, at))),
    versions: listed([]),
    states: listed([]),
    interfaces: listed(enis),
    subnets: listed(Array.from({ length: SUBNETS }, (_, at) => subnet(accountId, at))),
    securityGroups: listed(Array.from({ length: GROUPS }, (_, at) => group(accountId, at))),
    vpcs: listed([]),
    routeTables: listed([]),
    vpcEndpoints: listed([]),
    natGateways: listed([]),
    quotas: listed([]),
    roles: listed([]),
  }
}

/** Functions take three subnets in a row and one group: 200 of them make 300 attachments. */
function lambda(account: string, at: number): NetworkedFunction {
  const subnetIds = [0, 1, 2].map((step) => `subnet-${account}-${(at + step) % SUBNETS}`)
  return {
    arn: `arn:aws:lambda:eu-west-1:${account}:function:f${at}`,
    functionName: `f${at}`,
    version: '$LATEST',
    roleArn: `arn:aws:iam::${account}:role/r${at}`,
    capacityProviderArn: null,
    vpc: {
      vpcId: `vpc-${account}`,
      subnetIds,
      securityGroupIds: [`sg-${account}-${at % GROUPS}`],
      ipv6AllowedForDualStack: false,
    },
  }
}

function networkInterface(account: string, at: number): NetworkInterface {
  const ofLambda = at % 2 === 0
  return {
    id: `eni-${account}-${at}`,
    ownerId: account,
    subnetId: `subnet-${account}-${at % SUBNETS}`,
    vpcId: `vpc-${account}`,
    availabilityZoneId: `euw1-az${(at % 3) + 1}`,
    interfaceType: ofLambda ? 'lambda' : 'interface',
    status: 'in-use',
    description: ofLambda ? `AWS Lambda VPC ENI-f${at}` : null,
    requesterId: null,
    requesterManaged: false,
    operatorPrincipal: null,
    securityGroupIds: [`sg-${account}-${at % GROUPS}`],
    privateIpv4Addresses: [`10.0.${at >> 8}.${at & 255}`],
    ipv6Addresses: [],
    ipv4Prefixes: [],
    publicIp: null,
    attachmentInstanceId: null,
    attachmentOwnerId: null,
    attachmentStatus: null,
  }
}

function subnet(account: string, at: number): Subnet {
  return {
    id: `subnet-${account}-${at}`,
    arn: null,
    ownerId: account,
    vpcId: `vpc-${account}`,
    cidrBlock: `10.0.${at}.0/24`,
    ipv6CidrBlocks: [],
    ipv6Native: false,
    availableIpAddressCount: 251 - (at % 250),
    availabilityZone: null,
    availabilityZoneId: `euw1-az${(at % 3) + 1}`,
    mapPublicIpOnLaunch: false,
    state: 'available',
    tags: [],
  }
}

function group(account: string, at: number): SecurityGroup {
  const port = 400 + (at % 2)
  const rule = {
    protocol: 'tcp',
    fromPort: port,
    toPort: port,
    ipv4Cidrs: ['10.0.0.0/8'],
    ipv6Cidrs: [],
    prefixListIds: [],
    groupIds: [],
  }
  const id = `sg-${account}-${at}`
  return {
    id,
    name: id,
    description: null,
    vpcId: `vpc-${account}`,
    ownerId: account,
    ingress: [],
    egress: [rule],
    tags: [],
  }
}

function historyOf(now: Date) {
  const dates = Array.from({ length: HISTORY_DAYS }, (_, day) =>
    new Date(now.getTime() - (HISTORY_DAYS - day) * DAY_MS).toISOString(),
  )
  const still: readonly HistoryPoint[] = dates.map((at) => ({ at, value: 120 }))
  const filling: readonly HistoryPoint[] = dates.map((at, day) => ({ at, value: 200 - day }))
  return { still, filling }
}

/** A tenth of the subnets fills; the others stand still. */
function histories(
  places: readonly AccountRegionNetwork[],
  { still, filling }: ReturnType<typeof historyOf>,
) {
  const subnets = places.flatMap(({ subnets: { records } }) => records)
  return new Map(
    subnets.map(({ id }, index) => [`eu-west-1/${id}`, index % 10 === 0 ? filling : still]),
  )
}
