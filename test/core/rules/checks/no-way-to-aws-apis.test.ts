import { seen, unseen } from '#lib/core/model/observed.ts'
import { noWayToAwsApis } from '#lib/core/rules/checks/no-way-to-aws-apis.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

const cut = { egress: seen(n.egress('none')) }
const calls = seen(r.roleView({ abilities: seen(r.abilities({ services: ['s3', 'sqs'] })) }))

checkRule(noWayToAwsApis, {
  fail: [
    [
      { network: cut, role: calls },
      { egress: 'none', services: 's3, sqs', vpc: 'vpc-1' },
    ],
  ],
  pass: [
    {},
    {
      network: { egress: seen(n.egress('none', { endpoints: ['com.amazonaws.eu-west-1.s3'] })) },
      role: calls,
    },
  ],
  unknown: [
    [{ network: { egress: unseen('throttled') } }, 'throttled'],
    [{ network: { egress: seen(n.egress('unknown')) } }, 'undecidable'],
    [{ network: cut, role: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [
    [{ network: null }, /not attached/],
    [{ network: cut }, /no service/],
  ],
})
