import { secretInEnvironment } from '#lib/core/rules/checks/secret-in-environment.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const secret = (confidence: 'high' | 'low') => ({
  configuration: {
    environment: {
      variables: [a.variable('API_KEY', { detections: [{ detector: 'stripe', confidence }] })],
      error: null,
    },
  },
})

checkRule(secretInEnvironment, {
  fail: [[secret('high'), { variables: 'API_KEY', detectors: 'stripe' }]],
  pass: [{}, secret('low')],
  unknown: [
    [
      { configuration: { environment: { variables: [], error: 'AccessDeniedException' } } },
      'access-denied',
    ],
  ],
})
