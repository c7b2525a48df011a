import { unseen } from '#lib/core/model/observed.ts'
import { subnetOwnedElsewhere } from '#lib/core/rules/checks/subnet-owned-elsewhere.ts'
import { checkRule } from '../check-rule.ts'
import { SIBLING } from '../function-fixture.ts'
import * as n from '../network-fixtures.ts'

checkRule(subnetOwnedElsewhere, {
  fail: [
    [
      { network: { subnets: [n.found(n.subnet('subnet-s', 'euw1-az1', { ownerId: SIBLING }))] } },
      { subnet: 'subnet-s', owner: SIBLING },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ network: { subnets: [{ id: 's', fact: unseen('throttled') }] } }, 'throttled'],
    [{ network: { subnets: [n.found(n.subnet('s', 'z', { ownerId: null }))] } }, 'undecidable'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
