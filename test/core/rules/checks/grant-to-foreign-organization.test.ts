import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToForeignOrganization } from '#lib/core/rules/checks/grant-to-foreign-organization.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const theirs = a.grant({
  anomaly: 'foreign-organization',
  organizationId: 'o-theirs',
  principal: { kind: 'everyone', text: '*' },
})

checkRule(grantToForeignOrganization, {
  fail: [
    [
      { exposure: seen(a.exposure('external-account', theirs)) },
      { principal: '*', statement: 's0', grants: '1', organization: 'o-theirs' },
    ],
  ],
  pass: [{ exposure: seen(a.exposure('same-account', a.grant())) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
