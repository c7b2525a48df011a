import { seen, unseen } from '#lib/core/model/observed.ts'
import { grantAcrossUnits } from '#lib/core/rules/checks/grant-across-units.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { account, HERE, SIBLING } from '../function-fixture.ts'

const organization = seen({
  id: 'o-ours',
  accountsComplete: true,
  accounts: new Map([[SIBLING, account(SIBLING, { ouPath: '/Workloads/Test' })]]),
})
const exposure = seen(
  r.exposure(
    'organization-account',
    r.grant({
      audience: 'organization-account',
      accountId: SIBLING,
      principal: { kind: 'account', text: SIBLING, accountId: SIBLING },
    }),
  ),
)

checkRule(grantAcrossUnits, {
  fail: [
    [
      { exposure, organization },
      {
        principal: SIBLING,
        statement: 's0',
        grants: '1',
        account: SIBLING,
        to: '/Workloads/Production',
      },
    ],
  ],
  pass: [{ exposure }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure, organization: unseen('throttled') }, 'throttled'],
    [{ exposure, account: account(HERE, { ouPath: null }) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
