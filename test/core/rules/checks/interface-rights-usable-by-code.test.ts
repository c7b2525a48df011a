import { seen, unseen } from '#lib/core/model/observed.ts'
import { interfaceRightsUsableByCode } from '#lib/core/rules/checks/interface-rights-usable-by-code.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  role: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
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
