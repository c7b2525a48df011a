import { seen, unseen } from '#lib/core/model/observed.ts'
import { capacityProviderMixedTrust } from '#lib/core/rules/checks/capacity-provider-mixed-trust.ts'
import { checkRule } from '../check-rule.ts'

checkRule(capacityProviderMixedTrust, {
  fail: [[{ trusts: seen(['public', 'internal', 'public']) }, { trusts: 'internal, public' }]],
  pass: [{}, { trusts: seen(['internal', 'internal']) }],
  unknown: [[{ trusts: unseen('access-denied') }, 'access-denied']],
})
