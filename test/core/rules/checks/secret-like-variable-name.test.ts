import { secretLikeVariableName } from '#lib/core/rules/checks/secret-like-variable-name.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const holding = (...variables: ReturnType<typeof a.variable>[]) => ({
  configuration: { environment: { variables, error: null } },
})

checkRule(secretLikeVariableName, {
  fail: [[holding(a.variable('DB_PASSWORD'), a.variable('TABLE')), { variables: 'DB_PASSWORD' }]],
  pass: [
    {},
    holding(a.variable('DB_SECRET_ARN', { reference: 'secretsmanager' })),
    holding(a.variable('API_KEY', { detections: [{ detector: 'stripe', confidence: 'high' }] })),
  ],
  unknown: [
    [
      { configuration: { environment: { variables: [], error: 'AccessDeniedException' } } },
      'access-denied',
    ],
  ],
})
