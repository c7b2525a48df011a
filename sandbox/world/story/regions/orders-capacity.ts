import type { FunctionPlan } from '#sandbox/world/function-plan.ts'
import type { Place } from '#sandbox/world/place.ts'
import { IDS } from '#sandbox/world/story/accounts.ts'
import { designed } from '#sandbox/world/story/designed.ts'

const SHARED = `${IDS.networkHub}:shared`
const TIGHT = ['checkout/tight-a', 'checkout/tight-b'] as const
const PRIVATE = ['app/private-a', 'app/private-b', 'app/private-c'] as const

const tight = (...groups: string[]) => ({ subnets: TIGHT, groups })

type Design = ReturnType<typeof designed>

/** Attachments that waste addresses, and functions that failed for want of one. */
export function ordersCapacity(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'checkout', stage: 'prod', data: 'internal' })
  return [...checkout(fn), ...failed(fn), ...inactive(fn), ...odd(fn)]
}

const checkout = (fn: Design): FunctionPlan[] => [
  fn('checkout-price', { attachment: tight('checkout/price-egress') }),
  fn('checkout-price-list', { attachment: tight('checkout/price-egress') }),
  fn('checkout-tax', { attachment: tight('checkout/tax-egress') }),
  fn('checkout-stock', { attachment: tight('checkout/stock-egress') }),
  fn('checkout-gift', { attachment: tight('checkout/tax-egress', 'checkout/price-egress') }),
  fn('checkout-roomy', {
    attachment: { subnets: ['checkout/roomy-c'], groups: ['checkout/stock-egress'] },
  }),
  fn('checkout-wide-open', {
    attachment: {
      subnets: ['checkout/roomy-c', 'checkout/tight-b'],
      groups: ['checkout/wide-open'],
    },
  }),
  fn('checkout-default-group', {
    attachment: { subnets: ['checkout/roomy-c'], groups: ['checkout/default'] },
  }),
]

const failed = (fn: Design): FunctionPlan[] => [
  fn('checkout-failed-create', {
    attachment: tight('checkout/stock-egress'),
    state: {
      State: 'Failed',
      StateReason: 'The subnet has no free addresses.',
      StateReasonCode: 'SubnetOutOfIPAddresses',
      LastUpdateStatus: 'Failed',
      LastUpdateStatusReasonCode: 'SubnetOutOfIPAddresses',
    },
  }),
  fn('orders-eni-limit', {
    attachment: { subnets: PRIVATE, groups: ['app/lambda'] },
    state: {
      LastUpdateStatus: 'Failed',
      LastUpdateStatusReason: 'The limit of network interfaces for the VPC was reached.',
      LastUpdateStatusReasonCode: 'EniLimitExceeded',
    },
  }),
  fn('orders-group-gone', {
    attachment: { subnets: PRIVATE, groups: ['app/deleted-group'] },
    state: {
      State: 'Inactive',
      StateReasonCode: 'InvalidSecurityGroup',
      LastUpdateStatus: 'Failed',
      LastUpdateStatusReasonCode: 'InvalidSecurityGroup',
    },
  }),
]

const inactive = (fn: Design): FunctionPlan[] => [
  fn('orders-idle-report', {
    attachment: { subnets: ['app/private-a', 'app/private-b'], groups: ['app/reports'] },
    state: { State: 'Inactive', StateReason: 'The function is idle.', StateReasonCode: 'Idle' },
  }),
  fn('orders-image-lost', {
    image: true,
    state: {
      State: 'Inactive',
      StateReasonCode: 'ImageDeleted',
      LastUpdateStatus: 'Failed',
      LastUpdateStatusReasonCode: 'ImageDeleted',
    },
  }),
]

const odd = (fn: Design): FunctionPlan[] => [
  fn('orders-partner-export', {
    attachment: { subnets: ['app/private-c'], groups: ['app/partner-egress'] },
  }),
  fn('orders-busy', {
    attachment: { subnets: ['app/private-a', 'app/private-b'], groups: ['app/busy'] },
    reserved: 400,
  }),
  fn('orders-shared-gateway', {
    attachment: {
      subnets: [`${SHARED}/private-a`, `${SHARED}/private-b`],
      groups: [`${SHARED}/orders-guest`],
    },
  }),
]
