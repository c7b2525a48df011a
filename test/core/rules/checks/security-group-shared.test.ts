import { seen, unseen } from '#lib/core/model/observed.ts'
import { securityGroupShared } from '#lib/core/rules/checks/security-group-shared.ts'
import { checkRule } from '../check-rule.ts'

checkRule(securityGroupShared, {
  fail: [
    [{ network: { sharedGroups: seen(['sg-1: interface']) } }, { sharedGroups: 'sg-1: interface' }],
  ],
  pass: [{}],
  unknown: [[{ network: { sharedGroups: unseen('throttled') } }, 'throttled']],
  notApplicable: [[{ network: null }, /not attached/]],
})
