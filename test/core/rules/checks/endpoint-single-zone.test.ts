import { seen, unseen } from '#lib/core/model/observed.ts'
import { endpointSingleZone } from '#lib/core/rules/checks/endpoint-single-zone.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

import { subjectFor } from '../subject-for.ts'

const { endpoint } = subjectFor('vpc-endpoint', {}) as { endpoint: object }

checkRule(endpointSingleZone, {
  fail: [
    [{ subnets: [n.found(n.subnet('s', 'euw1-az1'))] }, { endpoint: 'vpce-1', zone: 'euw1-az1' }],
  ],
  pass: [{}],
  unknown: [
    [{ subnets: [{ id: 's', fact: unseen('throttled') }] }, 'throttled'],
    [{ subnets: [] }, 'undecidable'],
    [{ hostsFunctions: unseen('error') }, 'error'],
  ],
  notApplicable: [
    [{ hostsFunctions: seen(false) }, /No function/],
    [{ endpoint: { ...endpoint, type: 'Gateway' } as never }, /no interface endpoint/],
  ],
})
