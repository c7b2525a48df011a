import { seen, unseen } from '#lib/core/model/observed.ts'
import { reservedConcurrencyZero } from '#lib/core/rules/checks/reserved-concurrency-zero.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

checkRule(reservedConcurrencyZero, {
  fail: [[{ reservedConcurrency: seen({ functionArn: ARN, reserved: 0 }) }, { reserved: '0' }]],
  pass: [{}],
  unknown: [[{ reservedConcurrency: unseen('throttled') }, 'throttled']],
})
