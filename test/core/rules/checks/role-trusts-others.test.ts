import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleTrustsOthers } from '#lib/core/rules/checks/role-trusts-others.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(roleTrustsOthers, {
  fail: [
    [
      {
        role: seen(
          a.roleView({
            trust: seen([
              a.trusted(),
              a.trusted({ principal: 'arn:aws:iam::1:root', isLambda: false }),
            ]),
          }),
        ),
      },
      { role: 'orders', principals: 'arn:aws:iam::1:root' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role: seen(a.roleView({ trust: unseen('error') })) }, 'error'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
