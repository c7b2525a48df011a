import { seen, unseen } from '#lib/core/model/observed.ts'
import { unevenZoneHeadroom } from '#lib/core/rules/checks/uneven-zone-headroom.ts'
import { checkRule } from '../check-rule.ts'

checkRule(unevenZoneHeadroom, {
  fail: [[{ network: { zoneBalance: seen('uneven') } }, { subnets: 'subnet-a, subnet-b' }]],
  pass: [{}],
  unknown: [
    [{ network: { zoneBalance: unseen('throttled') } }, 'throttled'],
    [{ network: { zoneBalance: seen('unknown') } }, 'undecidable'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
