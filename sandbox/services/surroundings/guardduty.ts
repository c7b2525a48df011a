import { AwsError } from '#sandbox/http/aws-error.ts'
import { type Call, textOf } from '#sandbox/http/call.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { hexOf } from '#sandbox/world/hash.ts'

const detectorId = ({ accountId, region }: Call): string =>
  hexOf(`detector${accountId}${region}`, 32)

export const guardduty: Handlers = {
  ListDetectors: (call, world) => {
    const { detector } = world.region(call).plan.surroundings
    return { detectorIds: detector === null ? [] : [detectorId(call)] }
  },
  GetDetector: (call, world) => {
    const { detector } = world.region(call).plan.surroundings
    if (detector === null || textOf(call, 'DetectorId') !== detectorId(call)) {
      throw new AwsError(
        'BadRequestException',
        'The request is rejected because the input detectorId is not owned by the current account.',
      )
    }
    const { Features = FEATURES } = detector ?? {}
    return {
      status: 'ENABLED',
      serviceRole: `arn:aws:iam::${call.accountId}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
      features: (Features as typeof FEATURES).map(({ Name, Status }) => ({
        name: Name,
        status: Status,
      })),
    }
  },
}

const FEATURES = [
  { Name: 'CLOUD_TRAIL', Status: 'ENABLED' },
  { Name: 'LAMBDA_NETWORK_LOGS', Status: 'ENABLED' },
]
