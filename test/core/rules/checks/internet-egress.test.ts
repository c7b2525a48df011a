import { seen, unseen } from '#lib/core/model/observed.ts'
import { internetEgress } from '#lib/core/rules/checks/internet-egress.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(internetEgress, {
  fail: [[{}, { egress: 'nat', route: 'not said' }]],
  pass: [
    { network: { egress: seen(n.egress('endpoint-only')) } },
    { tags: seen([{ key: 'demarc:internet-egress', value: 'payment' }]) },
  ],
  unknown: [
    [{ network: { egress: unseen('throttled') } }, 'throttled'],
    [{ network: { egress: seen(n.egress('unknown', { internet: 'unknown' })) } }, 'undecidable'],
    [{ tags: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
