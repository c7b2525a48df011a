import { seen, unseen } from '#lib/core/model/observed.ts'
import { environmentKeyNotRotated } from '#lib/core/rules/checks/environment-key-not-rotated.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const configuration = { kmsKeyArn: 'arn:k' }

checkRule(environmentKeyNotRotated, {
  fail: [
    [
      { configuration, environmentKey: seen(a.kmsKey({ arn: 'arn:k', rotates: false })) },
      { key: 'arn:k' },
    ],
  ],
  pass: [{ configuration, environmentKey: seen(a.kmsKey()) }],
  unknown: [
    [{ configuration, environmentKey: unseen('not-collected') }, 'not-collected'],
    [{ configuration, environmentKey: seen(a.kmsKey({ rotates: null })) }, 'access-denied'],
  ],
  notApplicable: [
    [{}, /own key/],
    [{ configuration, environmentKey: seen(null) }, /does not exist/],
    [{ configuration, environmentKey: seen(a.kmsKey({ origin: 'EXTERNAL' })) }, /cannot rotate/],
  ],
})
