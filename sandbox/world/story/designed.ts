import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { arnAt, type Place } from '#sandbox/world/place.ts'

/** Makes hand-designed functions: healthy in everything that `more` does not change. */
export function designed(
  place: Place,
  common: { readonly team: string; readonly stage: string; readonly data: string },
): (name: string, more?: Partial<FunctionPlan>) => FunctionPlan {
  return (name, more = {}) => ({
    name,
    environment: { LOG_LEVEL: 'info', STAGE: common.stage },
    tags: {
      owner: common.team,
      environment: common.stage,
      'data-class': common.data,
      service: name.split('-').slice(0, 2).join('-'),
    },
    ...more,
    configuration: {
      Description: `${name.split('-').join(' ')} (${common.team})`,
      KMSKeyArn: arnAt(place, 'kms', 'key/0d9f6c1e-7c1b-4b0e-9d3f-5a1c2e3b4d5f'),
      DeadLetterConfig: { TargetArn: arnAt(place, 'sqs', `${common.team}-dead-letters`) },
      ...more.configuration,
    },
  })
}
