import type { Place } from '#sandbox/world/place.ts'
import { EMPTY_REGION, type RegionPlan } from '#sandbox/world/region-plan.ts'
import { storyIdentities } from '#sandbox/world/story/identities/story-identities.ts'
import { analyticsProd } from '#sandbox/world/story/regions/analytics-prod.ts'
import { devPlayground } from '#sandbox/world/story/regions/dev-playground.ts'
import { networkHub } from '#sandbox/world/story/regions/network-hub.ts'
import { ordersProd } from '#sandbox/world/story/regions/orders-prod.ts'
import {
  logArchive,
  management,
  ordersStaging,
  securityTooling,
  sharedServices,
} from '#sandbox/world/story/regions/other-regions.ts'
import { paymentsProd } from '#sandbox/world/story/regions/payments-prod.ts'
import { STORY_ACCOUNTS } from './accounts.ts'
import { STORY_POLICIES } from './policies.ts'
import type { Story } from './story.ts'
import { storySurroundings } from './surroundings.ts'
import { STORY_UNITS } from './units.ts'

const REGIONS: Readonly<Record<string, (place: Place) => Partial<RegionPlan>>> = {
  'analytics-prod': analyticsProd,
  'dev-playground': devPlayground,
  'log-archive': logArchive,
  management,
  'network-hub': networkHub,
  'orders-prod': ordersProd,
  'orders-staging': ordersStaging,
  'payments-prod': paymentsProd,
  'security-tooling': securityTooling,
  'shared-services': sharedServices,
}

/** The designed organization; sandbox/STORY.md tells what is planted where. */
export const STORY: Story = {
  units: STORY_UNITS,
  accounts: STORY_ACCOUNTS,
  policies: STORY_POLICIES,
  account: storyIdentities,
  region: (key, place) => ({
    ...EMPTY_REGION,
    surroundings: storySurroundings(key, place),
    ...REGIONS[key]?.(place),
  }),
}
