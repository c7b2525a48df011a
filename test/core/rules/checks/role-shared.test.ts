import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleShared } from '#lib/core/rules/checks/role-shared.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

checkRule(roleShared, {
  fail: [
    [
      { role: seen(a.roleView({ functionArns: seen([ARN, `${ARN}-b`]) })) },
      { role: 'orders', functions: '1', first: `${ARN}-b` },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(a.roleView({ functionArns: unseen('throttled') })) }, 'throttled'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
