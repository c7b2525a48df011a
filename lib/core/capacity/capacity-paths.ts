interface In {
  readonly region: string
}

/** The page of a subnet. */
export const subnetPath = ({ region, subnetId }: In & { readonly subnetId: string }): string =>
  `/capacity/subnets/${region}/${encodeURIComponent(subnetId)}`

/** The page of a VPC. */
export const vpcPath = ({ region, vpcId }: In & { readonly vpcId: string }): string =>
  `/capacity/vpcs/${region}/${encodeURIComponent(vpcId)}`

/** The page that says why a subnet or security group cannot be deleted. */
export const deletionPath = ({ region, id }: In & { readonly id: string }): string =>
  `/capacity/delete?region=${region}&id=${encodeURIComponent(id)}`
