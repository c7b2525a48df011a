import { PAGE_TABLE } from './page-table.ts'

const LEDGER = 'arn:aws:lambda:eu-central-1:210000000606:function:payments-ledger-reader:live'
const aroundLedger = `/graph/node?key=${encodeURIComponent(LEDGER)}`

/** Addresses that show what the first sight of their page does not: another question, another state of what it is about. */
const VARIANTS: readonly string[] = [
  // Never reached, and well read.
  '/accounts/210000001111',
  '/accounts/210000000707',
  '/exposure/210000000606/eu-central-1/payments-webhook-stripe',
  '/findings?view=none&group=rule',
  '/functions?package=nonsense',
  '/graph/edges?verdict=broken',
  '/graph?view=matrix',
  '/guardrails/210000000606',
  '/guardrails/generator?guardrail=function-outside-vpc',
  '/report/account/210000000707',
  '/rules/anonymous-url',
  '/scores?days=30',
  `${aroundLedger}&ask=in`,
  `${aroundLedger}&hops=2`,
]

/** Every page by its route, and the addresses that show more of it. */
export const PAGE_PLACES = [...Object.keys(PAGE_TABLE), ...VARIANTS]
