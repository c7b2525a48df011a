import { compareText } from './compare-text.ts'
import { type Counted, counted } from './counted.ts'
import type { NetworkModel } from './network-model.ts'

/** What it means for a function to be outside any VPC. https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html */
export const OUTSIDE_VPC_MEANING =
  'Reaches the public internet and public AWS endpoints over IPv4 with no network control of yours: no security group, no network ACL, no flow log, no endpoint policy, no fixed source address. It cannot reach private addresses of a VPC. It is not publicly accessible for that.'

export interface OutsideVpc {
  readonly accountId: string
  readonly functions: Counted
  readonly functionArns: readonly string[]
}

/** The functions of each account whose $LATEST is attached to no VPC. */
export function outsideVpc(model: NetworkModel): readonly OutsideVpc[] {
  return [...model.places.values()].map(({ accountId, functions }) => {
    const arns = functions.records.flatMap(({ arn, vpc, capacityProviderArn }) =>
      (vpc === null || vpc.subnetIds.length === 0) && capacityProviderArn === null ? [arn] : [],
    )
    return {
      accountId,
      functions: counted(arns.length, functions.missing),
      functionArns: arns.sort(compareText),
    }
  })
}
