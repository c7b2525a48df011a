import { unseen } from '#lib/core/model/observed.ts'
import { failureTargetUnencrypted } from '#lib/core/rules/checks/failure-target-unencrypted.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(failureTargetUnencrypted, {
  fail: [
    [
      { failureTargets: [a.found(a.queue({ arn: 'arn:q', sqsManagedEncryption: false }))] },
      { target: 'arn:q' },
    ],
  ],
  pass: [{ failureTargets: [a.found(a.queue())] }],
  unknown: [
    [{ failureTargets: [{ id: 'arn:q', fact: unseen('access-denied') }] }, 'access-denied'],
  ],
  notApplicable: [[{}, /No failure target/]],
})
