import { seen, unseen } from '#lib/core/model/observed.ts'
import { environmentKeyUnusable } from '#lib/core/rules/checks/environment-key-unusable.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const configuration = { kmsKeyArn: 'arn:k' }

checkRule(environmentKeyUnusable, {
  fail: [
    [{ configuration }, { key: 'arn:k', state: 'missing' }],
    [
      { configuration, environmentKey: seen(s.kmsKey({ state: 'PendingDeletion' })) },
      { key: 'arn:k', state: 'PendingDeletion' },
    ],
  ],
  pass: [{ configuration, environmentKey: seen(s.kmsKey()) }],
  unknown: [[{ configuration, environmentKey: unseen('not-collected') }, 'not-collected']],
  notApplicable: [[{}, /own key/]],
})
