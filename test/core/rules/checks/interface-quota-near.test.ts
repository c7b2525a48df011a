import { seen, unseen } from '#lib/core/model/observed.ts'
import { interfaceQuotaNear } from '#lib/core/rules/checks/interface-quota-near.ts'
import { checkRule } from '../check-rule.ts'

const use = {
  key: 'k',
  quota: 'hyperplane-interfaces-per-vpc',
  scopeId: 'vpc-1',
  limit: 500,
} as const

checkRule(interfaceQuotaNear, {
  fail: [
    [
      { quotas: seen([{ ...use, share: 0.9, use: { known: true, value: 450 } }]) },
      {
        quota: 'hyperplane-interfaces-per-vpc',
        scope: 'vpc-1',
        used: '450',
        limit: '500',
        over: '1',
      },
    ],
  ],
  pass: [{ quotas: seen([{ ...use, share: 0.5, use: { known: true, value: 250 } }]) }],
  unknown: [
    [{}, 'not-collected'],
    [
      {
        quotas: seen([
          { ...use, share: 0.1, use: { known: false, atLeast: 50, why: 'throttled' } },
        ]),
      },
      'throttled',
    ],
    [{ quotas: unseen('access-denied') }, 'access-denied'],
  ],
})
