import { seen, unseen } from '#lib/core/model/observed.ts'
import { subnetAddressesLow } from '#lib/core/rules/checks/subnet-addresses-low.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(subnetAddressesLow, {
  fail: [
    [
      { headroom: seen({ usable: 251, free: 20, blind: null }) },
      { subnet: 'subnet-a', free: '20', usable: '251' },
    ],
    [
      { headroom: seen({ usable: 11, free: 0, blind: null }) },
      { subnet: 'subnet-a', free: '0', usable: '11' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ headroom: unseen('throttled') }, 'throttled'],
    [{ headroom: seen({ usable: 251, free: null, blind: null }) }, 'undecidable'],
    [{ hostsFunctions: unseen('network') }, 'network'],
  ],
  notApplicable: [
    [{ hostsFunctions: seen(false) }, /No function/],
    [{ subnet: n.subnet('s', 'z', { ipv6Native: true }) }, /IPv6-only/],
  ],
})
