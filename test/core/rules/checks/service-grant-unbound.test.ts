import { seen, unseen } from '#lib/core/model/observed.ts'
import { serviceGrantUnbound } from '#lib/core/rules/checks/service-grant-unbound.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const open = a.grant({
  audience: 'confused-deputy',
  principal: { kind: 'service', text: 's3.amazonaws.com' },
  service: 's3.amazonaws.com',
})

checkRule(serviceGrantUnbound, {
  fail: [
    [
      { exposure: seen(a.exposure('confused-deputy', open)) },
      { principal: 's3.amazonaws.com', statement: 's0', grants: '1', service: 's3.amazonaws.com' },
    ],
  ],
  pass: [{ exposure: seen(a.exposure('bound-service', { ...open, audience: 'bound-service' })) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'confused-deputy')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
