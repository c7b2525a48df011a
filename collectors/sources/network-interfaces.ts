import {
  type NetworkInterface as Answer,
  DescribeNetworkInterfacesCommand,
  paginateDescribeNetworkInterfaces,
} from '@aws-sdk/client-ec2'
import type { NetworkInterface } from '#lib/core/model/network.ts'
import type { AwsClients } from '../aws/clients.ts'
import { gap } from '../aws/gap.ts'
import { required } from '../aws/unreadable-answer.ts'
import { networkRecord } from '../collect-network.ts'
import { collectPages } from '../collect-pages.ts'
import type { Found } from '../presence.ts'
import type { Collected, RegionSource } from '../source.ts'

const ACTION = 'ec2:DescribeNetworkInterfaces'
const PAGE_SIZE = 1_000
const PROBE_SIZE = 5

/** Every interface, because they share quotas and addresses with Lambda's; service-managed ones are hidden unless asked for. */
export const networkInterfaces: RegionSource = {
  name: 'network-interfaces',
  scope: 'region',
  kinds: ['network-interface'],
  actions: [ACTION],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions', 'capacity-providers'])
    if (idle !== null && idle.kind !== 'skipped') return idle
    if (idle !== null) {
      const verdict = await probe(aws)
      target.presence.settle('network-interfaces', verdict.found)
      if (verdict.collected !== null) return verdict.collected
    }
    target.presence.settle('network-interfaces', 'some')
    return collectPages({
      action: ACTION,
      pages: paginateDescribeNetworkInterfaces(
        { client: aws.ec2, pageSize: PAGE_SIZE },
        { IncludeManagedResources: true },
      ),
      normalize: ({ NetworkInterfaces = [] }) =>
        NetworkInterfaces.map((one) =>
          networkRecord(target, 'network-interface', normalizeNetworkInterface(one)),
        ),
    })
  },
}

interface Probed {
  readonly found: Found
  /** What the source ends with, unless the whole listing is worth reading. */
  readonly collected: Collected | null
}

/** Without functions there may still be interfaces that Lambda left behind: one small question tells. */
async function probe(aws: AwsClients): Promise<Probed> {
  try {
    const { NetworkInterfaces = [] } = await aws.ec2.send(
      new DescribeNetworkInterfacesCommand({
        Filters: [{ Name: 'interface-type', Values: ['lambda'] }],
        MaxResults: PROBE_SIZE,
        IncludeManagedResources: true,
      }),
    )
    if (NetworkInterfaces.length > 0) return { found: 'some', collected: null }
    return { found: 'none', collected: { kind: 'skipped' } }
  } catch (error) {
    const lost = gap(error, { action: ACTION, subject: null })
    return { found: lost, collected: { kind: 'failed', gaps: [lost] } }
  }
}

export function normalizeNetworkInterface(answer: Answer): NetworkInterface {
  const { Attachment } = answer
  return {
    id: required(answer.NetworkInterfaceId, 'NetworkInterfaceId'),
    ownerId: answer.OwnerId ?? null,
    subnetId: answer.SubnetId ?? null,
    vpcId: answer.VpcId ?? null,
    availabilityZoneId: answer.AvailabilityZoneId ?? null,
    interfaceType: answer.InterfaceType ?? null,
    status: answer.Status ?? null,
    description: answer.Description || null,
    requesterId: answer.RequesterId ?? null,
    requesterManaged: answer.RequesterManaged ?? false,
    operatorPrincipal: answer.Operator?.Principal ?? null,
    securityGroupIds: (answer.Groups ?? [])
      .map(({ GroupId }) => required(GroupId, 'Groups.GroupId'))
      .toSorted(),
    privateIpv4Addresses: (answer.PrivateIpAddresses ?? []).map(({ PrivateIpAddress }) =>
      required(PrivateIpAddress, 'PrivateIpAddress'),
    ),
    ipv6Addresses: (answer.Ipv6Addresses ?? []).map(({ Ipv6Address }) =>
      required(Ipv6Address, 'Ipv6Address'),
    ),
    ipv4Prefixes: (answer.Ipv4Prefixes ?? []).map(({ Ipv4Prefix }) =>
      required(Ipv4Prefix, 'Ipv4Prefix'),
    ),
    publicIp: answer.Association?.PublicIp ?? null,
    attachmentInstanceId: Attachment?.InstanceId ?? null,
    attachmentOwnerId: Attachment?.InstanceOwnerId ?? null,
    attachmentStatus: Attachment?.Status ?? null,
  }
}
