import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToForeignOrganization } from '#lib/core/rules/checks/grant-to-foreign-organization.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const theirs = r.grant({
  anomaly: 'foreign-organization',
  organizationId: 'o-theirs',
  principal: { kind: 'everyone', text: '*' },
})

checkRule(grantToForeignOrganization, {
  fail: [
    [
      { exposure: seen(r.exposure('external-account', theirs)) },
      { principal: '*', statement: 's0', grants: '1', organization: 'o-theirs' },
    ],
  ],
  pass: [{ exposure: seen(r.exposure('same-account', r.grant())) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
