import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleMissing } from '#lib/core/rules/checks/role-missing.ts'
import { checkRule } from '../check-rule.ts'

checkRule(roleMissing, {
  fail: [[{ role: seen(null) }, { roleArn: 'arn:aws:iam::111122223333:role/orders' }]],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(null), configuration: { roleArn: null } }, 'unrecognised-value'],
  ],
})
