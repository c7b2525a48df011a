import { seen, unseen } from '#lib/core/model/observed.ts'
import { serviceGrantUnbound } from '#lib/core/rules/checks/service-grant-unbound.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const open = r.grant({
  audience: 'confused-deputy',
  principal: { kind: 'service', text: 's3.amazonaws.com' },
  service: 's3.amazonaws.com',
})

checkRule(serviceGrantUnbound, {
  fail: [
    [
      { exposure: seen(r.exposure('confused-deputy', open)) },
      { principal: 's3.amazonaws.com', statement: 's0', grants: '1', service: 's3.amazonaws.com' },
    ],
  ],
  pass: [{ exposure: seen(r.exposure('bound-service', { ...open, audience: 'bound-service' })) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'confused-deputy')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
