import type { FunctionPlan, JsonObject } from '#sandbox/world/function-plan.ts'
import { arnAt, type Place } from '#sandbox/world/place.ts'
import { designed } from '#sandbox/world/story/designed.ts'

const OLD = [
  ['python2.7', 'orders-receipt-printer'],
  ['nodejs12.x', 'orders-barcode'],
  ['dotnetcore3.1', 'orders-tax-table'],
  ['go1.x', 'orders-geo-lookup'],
  ['java8', 'orders-pdf-merge'],
  ['ruby2.7', 'orders-newsletter'],
  ['provided', 'orders-image-hash'],
  ['provided.al2', 'orders-image-crop'],
  ['nodejs18.x', 'orders-wishlist'],
  ['nodejs20.x', 'orders-recommend'],
  ['python3.9', 'orders-forecast'],
  ['dotnet8', 'orders-customs'],
] as const

/** Three keep their failures apart: in an open queue, in one that is gone, in a topic. */
const FAILURES: Readonly<Record<string, readonly [service: string, name: string]>> = {
  'orders-wishlist': ['sqs', 'orders-wishlist-failures'],
  'orders-recommend': ['sqs', 'orders-recommend-failures'],
  'orders-forecast': ['sns', 'orders-forecast-alerts'],
}

function failuresOf(place: Place, name: string): JsonObject {
  const found = FAILURES[name]
  return found === undefined ? {} : { DeadLetterConfig: { TargetArn: arnAt(place, ...found) } }
}

/** A function for each stage of a runtime's life, and for the strings that no catalogue knows. */
export function ordersRuntimes(place: Place): FunctionPlan[] {
  const fn = designed(place, { team: 'orders', stage: 'prod', data: 'internal' })
  const x86 = { Architectures: ['x86_64'] }
  return [
    ...OLD.map(([runtime, name]) =>
      fn(name, { runtime, configuration: { ...x86, ...failuresOf(place, name) } }),
    ),
    fn('orders-rust-router', { runtime: 'provided.al2023' }),
    fn('orders-preview', { runtime: 'nodejs26.x' }),
    fn('orders-soon-old', { runtime: 'ruby3.3' }),
    fn('orders-second-linux', { runtime: 'java17' }),
    fn('orders-mystery', { runtime: 'nodejs99.x' }),
    fn('orders-custom-runtime', { runtime: 'custom' }),
  ]
}
