import {
  type GetDetectorCommandOutput as Answer,
  GetDetectorCommand,
  ListDetectorsCommand,
} from '@aws-sdk/client-guardduty'
import type { GuardDutyStatus } from '#lib/core/model/detection-status.ts'
import { collectOne } from '../collect-one.ts'
import type { RegionSource } from '../source.ts'

/** An account·Region has one detector, or none. */
export const guardduty: RegionSource = {
  name: 'guardduty',
  scope: 'region',
  kinds: ['guardduty-status'],
  actions: ['guardduty:ListDetectors', 'guardduty:GetDetector'],
  collect: async (aws, target) => {
    const idle = await target.presence.idle(['functions'])
    if (idle !== null) return idle
    const key = `${target.accountId}/${target.region}`
    let action = 'guardduty:ListDetectors'
    return collectOne(
      () => action,
      async () => {
        const { DetectorIds = [] } = await aws.guardduty.send(new ListDetectorsCommand({}))
        const [DetectorId] = DetectorIds
        if (DetectorId === undefined) return [{ kind: 'guardduty-status', key, facts: NO_DETECTOR }]
        action = 'guardduty:GetDetector'
        const answer = await aws.guardduty.send(new GetDetectorCommand({ DetectorId }))
        return [{ kind: 'guardduty-status', key, facts: normalizeDetector(answer) }]
      },
    )
  },
}

const NO_DETECTOR: GuardDutyStatus = { enabled: false, lambdaNetworkLogs: false }

export function normalizeDetector(answer: Answer): GuardDutyStatus {
  const lambda = answer.Features?.find(({ Name }) => Name === 'LAMBDA_NETWORK_LOGS')
  return {
    enabled: answer.Status === 'ENABLED',
    lambdaNetworkLogs: lambda?.Status === 'ENABLED',
  }
}
