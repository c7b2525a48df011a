import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleEscalates } from '#lib/core/rules/checks/role-escalates.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
})

checkRule(roleEscalates, {
  fail: [
    [
      able({ escalations: ['iam:PassRole + lambda:CreateFunction'] }),
      { role: 'orders', ways: 'iam:PassRole + lambda:CreateFunction' },
    ],
  ],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
