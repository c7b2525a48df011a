import { AUDIENCES, type Audience } from '#lib/core/policy/grant.ts'

/** Audiences as a list of exposures orders them: what cannot be told stands behind what surely leaves the organization. */
export const EXPOSURE_ORDER = [
  'anonymous-url',
  'any-aws-principal',
  'confused-deputy',
  'external-account',
  'unknown',
  'whole-organization',
  'organization-account',
  'bound-service',
  'same-account',
  'nobody',
] as const
export type ShownAudience = (typeof EXPOSURE_ORDER)[number]

/** Where an audience stands from the widest on. */
export const audienceRank = (audience: Audience): number => AUDIENCES.indexOf(audience)

/** Unknown stands with what is proven when that is wider already. */
export function exposureRank(shown: ShownAudience, proven: Audience): number {
  return Math.min(EXPOSURE_ORDER.indexOf(shown), EXPOSURE_ORDER.indexOf(proven))
}
