import { seen, unseen } from '#lib/core/model/observed.ts'
import { environmentKeyPolicyOpen } from '#lib/core/rules/checks/environment-key-policy-open.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const configuration = { kmsKeyArn: 'arn:k' }

checkRule(environmentKeyPolicyOpen, {
  fail: [
    [
      { configuration, environmentKey: seen(a.kmsKey({ arn: 'arn:k' }, seen('everyone'))) },
      { key: 'arn:k', audience: 'everyone' },
    ],
  ],
  pass: [{ configuration, environmentKey: seen(a.kmsKey()) }],
  unknown: [
    [{ configuration, environmentKey: unseen('not-collected') }, 'not-collected'],
    [
      { configuration, environmentKey: seen(a.kmsKey({}, unseen('access-denied'))) },
      'access-denied',
    ],
  ],
  notApplicable: [
    [{}, /own key/],
    [{ configuration, environmentKey: seen(null) }, /does not exist/],
  ],
})
