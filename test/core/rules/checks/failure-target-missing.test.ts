import { seen, unseen } from '#lib/core/model/observed.ts'
import { failureTargetMissing } from '#lib/core/rules/checks/failure-target-missing.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(failureTargetMissing, {
  fail: [[{ failureTargets: [{ id: 'arn:q', fact: seen(null) }] }, { target: 'arn:q' }]],
  pass: [{ failureTargets: [a.found(a.queue())] }],
  unknown: [
    [{ failureTargets: [{ id: 'arn:q', fact: unseen('access-denied') }] }, 'access-denied'],
  ],
  notApplicable: [[{}, /No failure target/]],
})
