import { seen, unseen } from '#lib/core/model/observed.ts'
import { roleWithoutBoundary } from '#lib/core/rules/checks/role-without-boundary.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const settings = { requireBoundary: true }

checkRule(roleWithoutBoundary, {
  fail: [
    [{ settings, role: seen(r.roleView({ role: { boundaryArn: null } })) }, { role: 'orders' }],
  ],
  pass: [{ settings }],
  unknown: [[{ settings, role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [
    [{}, /require no boundary/],
    [{ settings, role: seen(null) }, /does not exist/],
  ],
})
