import { seen, unseen } from '#lib/core/model/observed.ts'
import { crossAccountChangeGrant } from '#lib/core/rules/checks/cross-account-change-grant.ts'
import { checkRule } from '../check-rule.ts'
import { SIBLING } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const theirs = a.grant({
  audience: 'organization-account',
  accountId: SIBLING,
  changes: true,
  actions: ['lambda:UpdateFunctionCode'],
  principal: { kind: 'account', text: SIBLING, accountId: SIBLING },
})

checkRule(crossAccountChangeGrant, {
  fail: [
    [
      { exposure: seen(a.exposure('organization-account', theirs)) },
      {
        principal: SIBLING,
        statement: 's0',
        grants: '1',
        actions: 'lambda:UpdateFunctionCode',
        account: SIBLING,
      },
    ],
  ],
  pass: [{ exposure: seen(a.exposure('same-account', { ...theirs, audience: 'same-account' })) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
