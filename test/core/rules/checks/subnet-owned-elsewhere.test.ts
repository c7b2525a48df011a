import { unseen } from '#lib/core/model/observed.ts'
import { subnetOwnedElsewhere } from '#lib/core/rules/checks/subnet-owned-elsewhere.ts'
import { checkRule } from '../check-rule.ts'
import { SIBLING } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

checkRule(subnetOwnedElsewhere, {
  fail: [
    [
      { network: { subnets: [a.found(a.subnet('subnet-s', 'euw1-az1', { ownerId: SIBLING }))] } },
      { subnet: 'subnet-s', owner: SIBLING },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ network: { subnets: [{ id: 's', fact: unseen('throttled') }] } }, 'throttled'],
    [{ network: { subnets: [a.found(a.subnet('s', 'z', { ownerId: null }))] } }, 'undecidable'],
  ],
  notApplicable: [[{ network: null }, /not attached/]],
})
