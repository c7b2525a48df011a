import type { AttachmentRow } from '#lib/core/capacity/attachment-row.ts'
import type {
  CapacityReport,
  RegionCapacity,
  SubnetRow,
} from '#lib/core/capacity/capacity-report.ts'
import type { InterfaceRow } from '#lib/core/capacity/interface-row.ts'
import { networkId } from '#sandbox/world/network-ids.ts'
import { functionArn, type Place } from '#sandbox/world/place.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'

const REGION = 'eu-central-1'
export const ORDERS: Place = { accountId: IDS.ordersProd, region: REGION }
export const ANALYTICS: Place = { accountId: IDS.analyticsProd, region: REGION }
export const HUB: Place = { accountId: IDS.networkHub, region: REGION }

/** Looks a report up by the labels that sandbox/STORY.md uses. */
export class ToldCapacity {
  readonly region: RegionCapacity

  constructor(report: CapacityReport) {
    const region = report.regions.find((one) => one.region === REGION)
    if (region === undefined) throw new Error(`nothing of ${REGION}`)
    this.region = region
  }

  subnet(place: Place, label: string): SubnetRow {
    const id = networkId('subnet', place, label)
    return found(this.region.subnets, ({ subnetId }) => subnetId === id, label)
  }

  /** The attachments of a function's $LATEST. */
  attachments(place: Place, name: string): readonly AttachmentRow[] {
    const arn = functionArn(place, name)
    return this.region.attachments.filter(({ userArns }) => userArns.includes(arn))
  }

  /** Interfaces of Lambda with exactly this group in this subnet. */
  interfaces(place: Place, subnet: string, groups: readonly string[]): readonly InterfaceRow[] {
    const subnetId = networkId('subnet', place, subnet)
    const ids = groups.map((group) => networkId('sg', place, group)).sort()
    return this.region.interfaces.filter(
      (row) => row.subnetId === subnetId && row.securityGroupIds.join() === ids.join(),
    )
  }
}

function found<T>(rows: readonly T[], test: (row: T) => boolean, what: string): T {
  const row = rows.find(test)
  if (row === undefined) throw new Error(`no ${what}`)
  return row
}
