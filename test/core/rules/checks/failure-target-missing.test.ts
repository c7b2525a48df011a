import { seen, unseen } from '#lib/core/model/observed.ts'
import { failureTargetMissing } from '#lib/core/rules/checks/failure-target-missing.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(failureTargetMissing, {
  fail: [[{ failureTargets: [{ id: 'arn:q', fact: seen(null) }] }, { target: 'arn:q' }]],
  pass: [{ failureTargets: [n.found(s.queue())] }],
  unknown: [
    [{ failureTargets: [{ id: 'arn:q', fact: unseen('access-denied') }] }, 'access-denied'],
  ],
  notApplicable: [[{}, /No failure target/]],
})
