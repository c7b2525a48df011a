import { seen, unseen } from '#lib/core/model/observed.ts'
import { logGroupMissing } from '#lib/core/rules/checks/log-group-missing.ts'
import { checkRule } from '../check-rule.ts'

checkRule(logGroupMissing, {
  fail: [[{ logGroup: seen(null) }, { logGroup: '/aws/lambda/orders' }]],
  pass: [{}],
  unknown: [[{ logGroup: unseen('not-collected') }, 'not-collected']],
})
