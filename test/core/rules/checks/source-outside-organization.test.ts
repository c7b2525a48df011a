import { seen, unseen } from '#lib/core/model/observed.ts'
import { sourceOutsideOrganization } from '#lib/core/rules/checks/source-outside-organization.ts'
import { checkRule } from '../check-rule.ts'
import { OUTSIDER } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const theirs = a.grant({
  audience: 'external-account',
  service: 's3.amazonaws.com',
  accountId: OUTSIDER,
  principal: { kind: 'service', text: 's3.amazonaws.com' },
})
const exposure = seen(a.exposure('external-account', theirs))

checkRule(sourceOutsideOrganization, {
  fail: [
    [
      { exposure },
      {
        principal: 's3.amazonaws.com',
        statement: 's0',
        grants: '1',
        account: OUTSIDER,
        service: 's3.amazonaws.com',
      },
    ],
  ],
  pass: [
    { exposure, settings: { approvedAccounts: [OUTSIDER] } },
    { exposure: seen(a.exposure('external-account', { ...theirs, anomaly: 'vendor' })) },
  ],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
