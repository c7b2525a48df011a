import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToDeletedPrincipal } from '#lib/core/rules/checks/grant-to-deleted-principal.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const gone = r.grant({
  anomaly: 'deleted-principal',
  principal: { kind: 'deleted', text: 'AROAGONE', of: 'role' },
})

checkRule(grantToDeletedPrincipal, {
  fail: [
    [
      { exposure: seen(r.exposure('nobody', gone)) },
      { principal: 'AROAGONE', statement: 's0', grants: '1' },
    ],
  ],
  pass: [{ exposure: seen(r.exposure('same-account', r.grant())) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
