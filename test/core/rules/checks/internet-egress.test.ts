import { seen, unseen } from '#lib/core/model/observed.ts'
import { internetEgress } from '#lib/core/rules/checks/internet-egress.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(internetEgress, {
  fail: [[{}, { egress: 'nat', route: 'not said' }]],
  pass: [
    { network: { egress: seen(a.egress('endpoint-only')) } },
    { tags: seen([{ key: 'demarc:internet-egress', value: 'payment' }]) },
  ],
  unknown: [
    [{ network: { egress: unseen('throttled') } }, 'throttled'],
    [{ network: { egress: seen(a.egress('unknown', { internet: 'unknown' })) } }, 'undecidable'],
    [{ tags: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
