import { database } from '#app/_data/database.ts'
import { PanelEmpty } from '#app/_ui/panel/panel-empty.tsx'
import { viewerScope } from '#lib/auth/viewer.ts'
import { subnetPath } from '#lib/core/capacity/capacity-paths.ts'
import type { SubnetListing } from '#lib/core/capacity/subnet-listing.ts'
import { readVpcCapacity } from '#lib/db/read/read-vpc-capacity.ts'
import { WhatIfPanel } from '../../../../_parts/what-if-panel.tsx'

interface Props {
  readonly subnet: SubnetListing
  readonly query: URLSearchParams
}

export async function SubnetWhatIf({ subnet, query }: Props) {
  const { region, vpcId, subnetId } = subnet
  const scope = await viewerScope()
  const vpc = vpcId === null ? null : await readVpcCapacity(scope, database(), { region, vpcId })
  if (vpc === null)
    return <PanelEmpty kind="not-collected" title="The VPC of this subnet is not known" />
  return (
    <WhatIfPanel
      action={subnetPath(subnet)}
      region={region}
      vpc={vpc}
      query={query}
      chosen={[subnetId]}
    />
  )
}
