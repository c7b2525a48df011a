import { unseen } from '#lib/core/model/observed.ts'
import { singleAvailabilityZone } from '#lib/core/rules/checks/single-availability-zone.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(singleAvailabilityZone, {
  fail: [
    [
      {
        network: {
          subnets: [
            a.found(a.subnet('subnet-a', 'euw1-az1')),
            a.found(a.subnet('subnet-c', 'euw1-az1')),
          ],
        },
      },
      { zone: 'euw1-az1', subnets: 'subnet-a,subnet-c' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ network: { subnets: [{ id: 's', fact: unseen('access-denied') }] } }, 'access-denied'],
    [{ network: { subnets: [a.found(a.subnet('s', null))] } }, 'undecidable'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
