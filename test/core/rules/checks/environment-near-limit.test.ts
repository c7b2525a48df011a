import { environmentNearLimit } from '#lib/core/rules/checks/environment-near-limit.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const holding = (...variables: ReturnType<typeof a.variable>[]) => ({
  configuration: { environment: { variables, error: null } },
})

checkRule(environmentNearLimit, {
  fail: [
    [holding(a.variable('A', { sizeBytes: 3999 })), { variables: '1', bytes: '4000' }],
    [
      holding(...Array.from({ length: 21 }, () => a.variable('A'))),
      { variables: '21', bytes: '231' },
    ],
  ],
  pass: [{}],
  unknown: [
    [
      { configuration: { environment: { variables: [], error: 'AccessDeniedException' } } },
      'access-denied',
    ],
  ],
})
