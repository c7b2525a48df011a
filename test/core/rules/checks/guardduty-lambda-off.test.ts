import { seen, unseen } from '#lib/core/model/observed.ts'
import { guarddutyLambdaOff } from '#lib/core/rules/checks/guardduty-lambda-off.ts'
import { checkRule } from '../check-rule.ts'

checkRule(guarddutyLambdaOff, {
  fail: [
    [{ guardDuty: seen(null) }, { detector: 'off', lambdaProtection: 'off' }],
    [
      { guardDuty: seen({ enabled: true, lambdaNetworkLogs: false }) },
      { detector: 'on', lambdaProtection: 'off' },
    ],
  ],
  pass: [{ guardDuty: seen({ enabled: true, lambdaNetworkLogs: true }) }],
  unknown: [
    [{}, 'not-collected'],
    [{ functionCount: unseen('throttled') }, 'throttled'],
    [{ guardDuty: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{ functionCount: seen(0) }, /no functions/]],
})
