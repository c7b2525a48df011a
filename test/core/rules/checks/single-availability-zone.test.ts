import { unseen } from '#lib/core/model/observed.ts'
import { singleAvailabilityZone } from '#lib/core/rules/checks/single-availability-zone.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(singleAvailabilityZone, {
  fail: [
    [
      {
        network: {
          subnets: [
            n.found(n.subnet('subnet-a', 'euw1-az1')),
            n.found(n.subnet('subnet-c', 'euw1-az1')),
          ],
        },
      },
      { zone: 'euw1-az1', subnets: 'subnet-a,subnet-c' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ network: { subnets: [{ id: 's', fact: unseen('access-denied') }] } }, 'access-denied'],
    [{ network: { subnets: [n.found(n.subnet('s', null))] } }, 'undecidable'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
