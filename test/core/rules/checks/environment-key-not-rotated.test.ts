import { seen, unseen } from '#lib/core/model/observed.ts'
import { environmentKeyNotRotated } from '#lib/core/rules/checks/environment-key-not-rotated.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const configuration = { kmsKeyArn: 'arn:k' }

checkRule(environmentKeyNotRotated, {
  fail: [
    [
      { configuration, environmentKey: seen(s.kmsKey({ arn: 'arn:k', rotates: false })) },
      { key: 'arn:k' },
    ],
  ],
  pass: [{ configuration, environmentKey: seen(s.kmsKey()) }],
  unknown: [
    [{ configuration, environmentKey: unseen('not-collected') }, 'not-collected'],
    [{ configuration, environmentKey: seen(s.kmsKey({ rotates: null })) }, 'access-denied'],
  ],
  notApplicable: [
    [{}, /own key/],
    [{ configuration, environmentKey: seen(null) }, /does not exist/],
    [{ configuration, environmentKey: seen(s.kmsKey({ origin: 'EXTERNAL' })) }, /cannot rotate/],
  ],
})
