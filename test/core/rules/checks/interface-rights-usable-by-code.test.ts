import { seen, unseen } from '#lib/core/model/observed.ts'
import { interfaceRightsUsableByCode } from '#lib/core/rules/checks/interface-rights-usable-by-code.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const able = (patch: object) => ({
  role: seen(a.roleView({ abilities: seen(a.abilities(patch)) })),
})

checkRule(interfaceRightsUsableByCode, {
  fail: [[able({ interfacesDeniedToCode: false }), { role: 'orders' }]],
  pass: [{}],
  unknown: [[{ role: unseen('access-denied') }, 'access-denied']],
  notApplicable: [
    [{ network: null }, /not attached/],
    [{ role: seen(null) }, /does not exist/],
  ],
})
