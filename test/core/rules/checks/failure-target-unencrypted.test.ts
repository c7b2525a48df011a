import { unseen } from '#lib/core/model/observed.ts'
import { failureTargetUnencrypted } from '#lib/core/rules/checks/failure-target-unencrypted.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import * as n from '../network-fixtures.ts'

checkRule(failureTargetUnencrypted, {
  fail: [
    [
      { failureTargets: [n.found(s.queue({ arn: 'arn:q', sqsManagedEncryption: false }))] },
      { target: 'arn:q' },
    ],
  ],
  pass: [{ failureTargets: [n.found(s.queue())] }],
  unknown: [
    [{ failureTargets: [{ id: 'arn:q', fact: unseen('access-denied') }] }, 'access-denied'],
  ],
  notApplicable: [[{}, /No failure target/]],
})
