import { seen, unseen } from '#lib/core/model/observed.ts'
import { capacityProviderAddressesLow } from '#lib/core/rules/checks/capacity-provider-addresses-low.ts'
import { checkRule } from '../check-rule.ts'

checkRule(capacityProviderAddressesLow, {
  fail: [
    [
      { hostsCapacityProvider: seen(true), headroom: seen({ usable: 251, free: 3, blind: null }) },
      { subnet: 'subnet-a', free: '3' },
    ],
  ],
  pass: [{ hostsCapacityProvider: seen(true) }],
  unknown: [
    [{ hostsCapacityProvider: unseen('error') }, 'error'],
    [{ hostsCapacityProvider: seen(true), headroom: unseen('throttled') }, 'throttled'],
    [
      { hostsCapacityProvider: seen(true), headroom: seen({ usable: 1, free: null, blind: null }) },
      'undecidable',
    ],
  ],
  notApplicable: [[{}, /No capacity provider/]],
})
