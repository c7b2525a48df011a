import { seen, unseen } from '#lib/core/model/observed.ts'
import { sourceOutsideOrganization } from '#lib/core/rules/checks/source-outside-organization.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { OUTSIDER } from '../function-fixture.ts'

const theirs = r.grant({
  audience: 'external-account',
  service: 's3.amazonaws.com',
  accountId: OUTSIDER,
  principal: { kind: 'service', text: 's3.amazonaws.com' },
})
const exposure = seen(r.exposure('external-account', theirs))

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
    { exposure: seen(r.exposure('external-account', { ...theirs, anomaly: 'vendor' })) },
  ],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'external-account')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
