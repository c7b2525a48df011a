import { seen, unseen } from '#lib/core/model/observed.ts'
import { subnetExhaustionNear } from '#lib/core/rules/checks/subnet-exhaustion-near.ts'
import { checkRule } from '../check-rule.ts'

checkRule(subnetExhaustionNear, {
  fail: [[{ daysLeft: seen(12) }, { subnet: 'subnet-a', daysLeft: '12' }]],
  pass: [{}, { daysLeft: seen(31) }],
  unknown: [
    [{ daysLeft: unseen('not-collected') }, 'not-collected'],
    [{ hostsFunctions: unseen('network') }, 'network'],
  ],
  notApplicable: [[{ hostsFunctions: seen(false) }, /No function/]],
})
