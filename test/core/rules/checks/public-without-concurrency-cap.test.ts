import { seen, unseen } from '#lib/core/model/observed.ts'
import { publicWithoutConcurrencyCap } from '#lib/core/rules/checks/public-without-concurrency-cap.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

checkRule(publicWithoutConcurrencyCap, {
  fail: [[{ widestAudience: seen('anonymous-url') }, { audience: 'anonymous-url' }]],
  pass: [
    {
      widestAudience: seen('any-aws-principal'),
      reservedConcurrency: seen({ functionArn: ARN, reserved: 5 }),
    },
  ],
  unknown: [
    [{ widestAudience: unseen('access-denied') }, 'access-denied'],
    [
      { widestAudience: seen('anonymous-url'), reservedConcurrency: unseen('throttled') },
      'throttled',
    ],
  ],
  notApplicable: [[{}, /not open/]],
})
