import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToExternalAccount } from '#lib/core/rules/checks/grant-to-external-account.ts'
import { checkRule } from '../check-rule.ts'
import { OUTSIDER } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const exposure = seen(
  a.exposure(
    'external-account',
    a.grant({
      audience: 'external-account',
      accountId: OUTSIDER,
      principal: { kind: 'account', text: OUTSIDER, accountId: OUTSIDER },
    }),
  ),
)

checkRule(grantToExternalAccount, {
  fail: [[{ exposure }, { principal: OUTSIDER, statement: 's0', grants: '1', account: OUTSIDER }]],
  pass: [{ exposure, settings: { approvedAccounts: [OUTSIDER] } }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
