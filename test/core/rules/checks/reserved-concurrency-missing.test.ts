import { seen, unseen } from '#lib/core/model/observed.ts'
import { reservedConcurrencyMissing } from '#lib/core/rules/checks/reserved-concurrency-missing.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

checkRule(reservedConcurrencyMissing, {
  fail: [
    [{ tags: seen([{ key: 'Criticality', value: 'High' }]) }, { because: 'tagged critical' }],
    [{ widestAudience: seen('anonymous-url') }, { because: 'open to anonymous-url' }],
  ],
  pass: [{ reservedConcurrency: seen({ functionArn: ARN, reserved: 5 }) }],
  unknown: [
    [{ reservedConcurrency: unseen('throttled') }, 'throttled'],
    [{ tags: unseen('access-denied') }, 'access-denied'],
    [{ widestAudience: unseen('error') }, 'error'],
  ],
  notApplicable: [[{}, /neither/]],
})
