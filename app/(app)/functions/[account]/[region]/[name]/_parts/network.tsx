import { database } from '#app/_data/database.ts'
import { countOf } from '#app/_ui/count.ts'
import { LostNotice } from '#app/_ui/lost-notice.tsx'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { DataTable } from '#app/_ui/table/data-table.tsx'
import { Unknown } from '#app/_ui/unknown.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { observeListing } from '#lib/core/model/observe-listing.ts'
import type { Unseen } from '#lib/core/model/observed.ts'
import { readFunctionNetwork } from '#lib/db/read/read-function-network.ts'
import { configurationOf } from './configuration-of.ts'
import { evidenceOf } from './evidence-of.ts'
import type { PartProps } from './part-props.ts'

export async function Network({ fn, qualifier }: PartProps) {
  const evidence = await evidenceOf(fn)
  const vpc = configurationOf(fn.configuration, evidence, qualifier)?.vpc ?? null
  if (vpc === null) {
    return (
      <PanelEmpty kind="none" title="Outside any VPC">
        Its traffic leaves from AWS’s own network: no subnet, security group or route table of yours
        applies to it.
      </PanelEmpty>
    )
  }
  const { accountId, region } = fn
  const network = await readFunctionNetwork(await viewerScope(), database(), {
    accountId,
    region,
    vpc,
  })
  const subnets = new Map(network.subnets.map((subnet) => [subnet.id, subnet]))
  const groups = new Map(network.securityGroups.map((group) => [group.id, group]))
  const lost = {
    subnets: observeListing(evidence, 'subnets'),
    groups: observeListing(evidence, 'security-groups'),
    interfaces: observeListing(evidence, 'network-interfaces'),
  }
  return (
    <>
      <p className="px-4 pt-3 text-muted">
        {vpc.vpcId ?? 'VPC not named'} ·{' '}
        {lost.interfaces === null
          ? countOf(network.interfaces.length, 'shared interface')
          : 'interfaces unknown'}
      </p>
      {lost.interfaces === null ? null : (
        <LostNotice what="Network interfaces" why={lost.interfaces} />
      )}
      <DataTable
        caption="Subnets"
        rows={vpc.subnetIds.map((id) => ({ id, subnet: subnets.get(id) ?? null }))}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'subnet',
            header: 'Subnet',
            cell: ({ id }) => <code className="font-mono text-xs">{id}</code>,
          },
          {
            id: 'zone',
            header: 'Zone',
            cell: ({ subnet }) => subnet?.availabilityZone ?? missing(lost.subnets),
          },
          {
            id: 'cidr',
            header: 'CIDR',
            cell: ({ subnet }) => subnet?.cidrBlock ?? missing(lost.subnets),
          },
          {
            id: 'free',
            header: 'Free addresses',
            align: 'right',
            cell: ({ subnet }) => subnet?.availableIpAddressCount ?? missing(lost.subnets),
          },
        ]}
      />
      <DataTable
        caption="Security groups"
        rows={vpc.securityGroupIds.map((id) => ({ id, group: groups.get(id) ?? null }))}
        rowKey={({ id }) => id}
        columns={[
          {
            id: 'group',
            header: 'Security group',
            cell: ({ id }) => <code className="font-mono text-xs">{id}</code>,
          },
          { id: 'name', header: 'Name', cell: ({ group }) => group?.name ?? missing(lost.groups) },
          {
            id: 'out',
            header: 'Rules out',
            align: 'right',
            cell: ({ group }) => group?.egress.length ?? missing(lost.groups),
          },
        ]}
      />
    </>
  )
}

/** A listing that was complete and does not name it: it belongs to another account, or is gone. */
const missing = (lost: Unseen | null) =>
  lost === null ? (
    <span className="text-faint">not in this account’s listing</span>
  ) : (
    <Unknown why={lost} />
  )
