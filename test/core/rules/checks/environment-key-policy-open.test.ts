import { seen, unseen } from '#lib/core/model/observed.ts'
import { environmentKeyPolicyOpen } from '#lib/core/rules/checks/environment-key-policy-open.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const configuration = { kmsKeyArn: 'arn:k' }

checkRule(environmentKeyPolicyOpen, {
  fail: [
    [
      { configuration, environmentKey: seen(s.kmsKey({ arn: 'arn:k' }, seen('everyone'))) },
      { key: 'arn:k', audience: 'everyone' },
    ],
  ],
  pass: [{ configuration, environmentKey: seen(s.kmsKey()) }],
  unknown: [
    [{ configuration, environmentKey: unseen('not-collected') }, 'not-collected'],
    [
      { configuration, environmentKey: seen(s.kmsKey({}, unseen('access-denied'))) },
      'access-denied',
    ],
  ],
  notApplicable: [
    [{}, /own key/],
    [{ configuration, environmentKey: seen(null) }, /does not exist/],
  ],
})
