import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToExternalAccount } from '#lib/core/rules/checks/grant-to-external-account.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { OUTSIDER } from '../function-fixture.ts'

const exposure = seen(
  r.exposure(
    'external-account',
    r.grant({
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
    [{ exposure: seen(r.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
