import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleShared } from '#lib/core/rules/checks/role-shared.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

checkRule(roleShared, {
  fail: [
    [
      { role: seen(r.roleView({ functionArns: seen([ARN, `${ARN}-b`]) })) },
      { role: 'orders', functions: '1', first: `${ARN}-b` },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(r.roleView({ functionArns: unseen('throttled') })) }, 'throttled'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
