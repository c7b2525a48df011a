import { seen, unseen } from '#lib/core/model/observed.ts'
import { capacityOperatorTooBroad } from '#lib/core/rules/checks/capacity-operator-too-broad.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const able = (patch: object) => ({
  operatorRole: seen(r.roleView({ abilities: seen(r.abilities(patch)) })),
})

checkRule(capacityOperatorTooBroad, {
  fail: [
    [able({ wildcards: ['ec2:*'] }), { role: 'orders', because: 'ec2:*' }],
    [
      { operatorRole: seen(null) },
      { role: 'arn:aws:iam::111122223333:role/operator', because: 'it does not exist' },
    ],
  ],
  pass: [{}],
  unknown: [[{ operatorRole: unseen('access-denied') }, 'access-denied']],
})
