import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleAssumesElsewhere } from '#lib/core/rules/checks/role-assumes-elsewhere.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const role = seen(
  r.roleView({ abilities: seen(r.abilities({ assumesElsewhere: ['arn:aws:iam::*:role/x'] })) }),
)

checkRule(roleAssumesElsewhere, {
  fail: [[{ role }, { role: 'orders', roles: 'arn:aws:iam::*:role/x' }]],
  pass: [{}, { role, tags: seen([{ key: 'demarc:role-assumes-elsewhere', value: 'hub' }]) }],
  unknown: [
    [{ role: unseen('access-denied') }, 'access-denied'],
    [{ role, tags: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{ role: seen(null) }, /does not exist/]],
})
