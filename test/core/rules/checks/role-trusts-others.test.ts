import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleTrustsOthers } from '#lib/core/rules/checks/role-trusts-others.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(roleTrustsOthers, {
  fail: [
    [
      {
        role: seen(
          r.roleView({
            trust: seen([
              r.trusted(),
              r.trusted({ principal: 'arn:aws:iam::1:root', isLambda: false }),
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
    [{ role: seen(r.roleView({ trust: unseen('error') })) }, 'error'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
