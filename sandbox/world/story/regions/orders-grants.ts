import { STORY_DAY } from '#sandbox/options.ts'
import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import { ORGANIZATION_ID } from '#sandbox/world/organization-world.ts'
import type { Place } from '#sandbox/world/place.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'
import {
  denyOutside,
  toAccount,
  toEveryone,
  toOrganization,
  toService,
} from '#sandbox/world/story/grants.ts'

type Design = ReturnType<typeof designed>

/** One function for each audience that a resource policy can have. */
export function ordersGrants(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'orders', stage: 'prod', data: 'internal' })
  return [...accounts(fn), ...services(place, fn)]
}

const accounts = (fn: Design): FunctionPlan[] => [
  fn('orders-open-invoke', { policies: { '': [toEveryone()] }, policiesSince: STORY_DAY }),
  fn('orders-export-alias', {
    versions: 1,
    aliases: { live: '1' },
    policies: { live: [toEveryone()] },
  }),
  fn('orders-version-grant', { versions: 2, policies: { '2': [toAccount(IDS.vendor)] } }),
  fn('orders-notify-partner', { policies: { '': [toAccount(IDS.vendor)] } }),
  fn('orders-unknown-grant', { policies: { '': [toAccount(IDS.unknown)] } }),
  fn('orders-old-shop-bridge', { policies: { '': [toAccount(IDS.oldShop)] } }),
  fn('orders-events-fanout', { policies: { '': [toOrganization(ORGANIZATION_ID)] } }),
  fn('orders-marketplace-sync', { policies: { '': [toOrganization('o-foreignorg9')] } }),
  fn('orders-admin-tool', {
    policies: { '': [toEveryone('lambda:*'), denyOutside(ORGANIZATION_ID)] },
  }),
]

const services = (place: Place, fn: Design): FunctionPlan[] => [
  fn('orders-topic-any', { policies: { '': [toService('sns.amazonaws.com', {})] } }),
  fn('orders-topic-wide', {
    policies: { '': [toService('sns.amazonaws.com', { arn: 'arn:aws:sns:*:*:*' })] },
  }),
  fn('orders-topic-vendor', {
    policies: {
      '': [
        toService('sns.amazonaws.com', {
          arn: `arn:aws:sns:${place.region}:${IDS.vendor}:shipments`,
          account: IDS.vendor,
        }),
      ],
    },
  }),
  fn('orders-remote-control', {
    policies: {
      '': [toAccount(IDS.analyticsProd, ['lambda:UpdateFunctionCode', 'lambda:AddPermission'])],
    },
  }),
  fn('orders-policy-hoard', {
    policies: {
      '': Array.from({ length: 14 }, (_, i) => ({
        ...toService('events.amazonaws.com', {
          arn: `arn:aws:events:${place.region}:${place.accountId}:rule/hoard-${i}`,
          account: place.accountId,
        }),
        Sid: `hoard-${i}`,
      })),
    },
  }),
]
