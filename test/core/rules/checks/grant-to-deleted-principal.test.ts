import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToDeletedPrincipal } from '#lib/core/rules/checks/grant-to-deleted-principal.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const gone = a.grant({
  anomaly: 'deleted-principal',
  principal: { kind: 'deleted', text: 'AROAGONE', of: 'role' },
})

checkRule(grantToDeletedPrincipal, {
  fail: [
    [
      { exposure: seen(a.exposure('nobody', gone)) },
      { principal: 'AROAGONE', statement: 's0', grants: '1' },
    ],
  ],
  pass: [{ exposure: seen(a.exposure('same-account', a.grant())) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
