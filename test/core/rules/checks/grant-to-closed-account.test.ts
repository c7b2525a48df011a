import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantToClosedAccount } from '#lib/core/rules/checks/grant-to-closed-account.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { SIBLING } from '../function-fixture.ts'

const to = (anomaly: 'closed-account' | null) =>
  seen(
    r.exposure(
      'organization-account',
      r.grant({
        anomaly,
        accountId: SIBLING,
        principal: { kind: 'account', text: SIBLING, accountId: SIBLING },
      }),
    ),
  )

checkRule(grantToClosedAccount, {
  fail: [
    [
      { exposure: to('closed-account') },
      {
        principal: SIBLING,
        statement: 's0',
        grants: '1',
        account: SIBLING,
      },
    ],
  ],
  pass: [{ exposure: to(null) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
