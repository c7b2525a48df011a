import { ROOT_ID } from '#sandbox/world/organization-world.ts'
import type { StoryAccount } from './story.ts'
import { UNITS } from './units.ts'

/** Account ids of the designed organization and of the outsiders that it deals with. All made up. */
export const IDS = {
  management: '210000000101',
  securityTooling: '210000000202',
  logArchive: '210000000303',
  networkHub: '210000000404',
  sharedServices: '210000000505',
  paymentsProd: '210000000606',
  ordersProd: '210000000707',
  analyticsProd: '210000000808',
  ordersStaging: '210000000909',
  devPlayground: '210000001010',
  brightcartLegacy: '210000001111',
  oldShop: '210000001212',
  /** Outside the organization. */
  vendor: '998000000011',
  unknown: '998000000022',
} as const

const account = (
  key: string,
  id: string,
  more: Omit<StoryAccount, 'key' | 'id' | 'name'>,
): StoryAccount => ({ key, id, name: `fernwood-${key}`, ...more })

const tags = (owner: string, stage: string): Readonly<Record<string, string>> => ({ owner, stage })

/** Most important first: a smaller organization takes the first ones. Weights by Region: Frankfurt, Ireland, Virginia, Sydney. */
export const STORY_ACCOUNTS: readonly StoryAccount[] = [
  account('management', IDS.management, {
    unit: ROOT_ID,
    state: 'ACTIVE',
    tags: tags('platform', 'prod'),
    weights: [1, 0, 2, 0],
  }),
  account('payments-prod', IDS.paymentsProd, {
    unit: UNITS.cardholder,
    state: 'ACTIVE',
    tags: tags('payments', 'prod'),
    weights: [12, 4, 0, 0],
  }),
  account('orders-prod', IDS.ordersProd, {
    unit: UNITS.production,
    state: 'ACTIVE',
    tags: tags('orders', 'prod'),
    weights: [16, 6, 4, 2],
  }),
  account('network-hub', IDS.networkHub, {
    unit: UNITS.infrastructure,
    state: 'ACTIVE',
    tags: tags('platform', 'prod'),
    weights: [1, 1, 0, 0],
  }),
  account('security-tooling', IDS.securityTooling, {
    unit: UNITS.security,
    state: 'ACTIVE',
    tags: tags('security', 'prod'),
    weights: [3, 1, 1, 0],
  }),
  account('analytics-prod', IDS.analyticsProd, {
    unit: UNITS.production,
    state: 'ACTIVE',
    tags: tags('data', 'prod'),
    weights: [8, 0, 1, 0],
  }),
  account('shared-services', IDS.sharedServices, {
    unit: UNITS.infrastructure,
    state: 'ACTIVE',
    tags: tags('platform', 'prod'),
    weights: [6, 1, 1, 0],
  }),
  account('orders-staging', IDS.ordersStaging, {
    unit: UNITS.nonProduction,
    state: 'ACTIVE',
    tags: tags('orders', 'staging'),
    weights: [9, 1, 0, 0],
  }),
  account('dev-playground', IDS.devPlayground, {
    unit: UNITS.nonProduction,
    state: 'ACTIVE',
    tags: tags('everyone', 'dev'),
    weights: [6, 3, 0, 0],
  }),
  account('brightcart-legacy', IDS.brightcartLegacy, {
    unit: UNITS.acquired,
    state: 'ACTIVE',
    tags: tags('brightcart', 'prod'),
    weights: [],
  }),
  account('log-archive', IDS.logArchive, {
    unit: UNITS.security,
    state: 'ACTIVE',
    tags: tags('security', 'prod'),
    weights: [1, 0, 0, 0],
  }),
  account('old-shop', IDS.oldShop, {
    unit: UNITS.closed,
    state: 'SUSPENDED',
    tags: tags('orders', 'closed'),
    weights: [],
  }),
]
