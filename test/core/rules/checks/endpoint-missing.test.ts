import { seen, unseen } from '#lib/core/model/observed.ts'
import { endpointMissing } from '#lib/core/rules/checks/endpoint-missing.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const calls = seen(r.roleView({ abilities: seen(r.abilities({ services: ['s3', 'kms'] })) }))

checkRule(endpointMissing, {
  fail: [
    [
      { role: calls, network: { endpointServices: seen(['com.amazonaws.eu-west-1.s3']) } },
      { services: 'kms', vpc: 'vpc-1' },
    ],
  ],
  pass: [
    {
      role: calls,
      network: {
        endpointServices: seen(['com.amazonaws.eu-west-1.s3', 'com.amazonaws.eu-west-1.kms']),
      },
    },
  ],
  unknown: [
    [{ role: calls, network: { endpointServices: unseen('throttled') } }, 'throttled'],
    [{ role: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [
    [{}, /none of the watched/],
    [{ network: null }, /not attached/],
    [{ role: seen(null) }, /does not exist/],
  ],
})
