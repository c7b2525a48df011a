import type { AttachmentRow } from './attachment-row.ts'

export interface SubnetDemand {
  readonly attachments: number
  readonly dormant: number
  readonly functions: number
}

/** What each subnet is asked for: attachments, those still without an interface, and distinct functions. */
export function subnetDemand(rows: readonly AttachmentRow[]): ReadonlyMap<string, SubnetDemand> {
  const demand = new Map<string, { attachments: number; dormant: number; names: Set<string> }>()
  for (const { subnetId, status, userArns } of rows) {
    const at = demand.get(subnetId) ?? { attachments: 0, dormant: 0, names: new Set<string>() }
    at.attachments += 1
    if (status.state === 'missing') at.dormant += 1
    for (const arn of userArns) at.names.add(functionOf(arn))
    demand.set(subnetId, at)
  }
  return new Map(
    [...demand].map(([subnetId, { attachments, dormant, names }]) => [
      subnetId,
      { attachments, dormant, functions: names.size },
    ]),
  )
}

/** A published version's ARN is its function's with one part more: what stands before the seventh colon. */
export function functionOf(arn: string): string {
  let end = -1
  for (let colon = 0; colon < 7; colon += 1) {
    end = arn.indexOf(':', end + 1)
    if (end < 0) return arn
  }
  return arn.slice(0, end)
}
