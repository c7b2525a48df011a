import { seen, unseen } from '#lib/core/model/observed.ts'
import { crossAccountChangeGrant } from '#lib/core/rules/checks/cross-account-change-grant.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { SIBLING } from '../function-fixture.ts'

const theirs = r.grant({
  audience: 'organization-account',
  accountId: SIBLING,
  changes: true,
  actions: ['lambda:UpdateFunctionCode'],
  principal: { kind: 'account', text: SIBLING, accountId: SIBLING },
})

checkRule(crossAccountChangeGrant, {
  fail: [
    [
      { exposure: seen(r.exposure('organization-account', theirs)) },
      {
        principal: SIBLING,
        statement: 's0',
        grants: '1',
        actions: 'lambda:UpdateFunctionCode',
        account: SIBLING,
      },
    ],
  ],
  pass: [{ exposure: seen(r.exposure('same-account', { ...theirs, audience: 'same-account' })) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
