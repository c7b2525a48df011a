import { seen, unseen } from '#lib/core/model/observed.ts'
import { logGroupShared } from '#lib/core/rules/checks/log-group-shared.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(logGroupShared, {
  fail: [
    [
      { logGroup: seen({ group: s.logGroup({}), trusts: seen(['public', 'internal']) }) },
      { logGroup: '/aws/lambda/orders', trusts: 'internal, public' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ logGroup: unseen('not-collected') }, 'not-collected'],
    [
      { logGroup: seen({ group: s.logGroup({}), trusts: unseen('access-denied') }) },
      'access-denied',
    ],
  ],
  notApplicable: [[{ logGroup: seen(null) }, /does not exist/]],
})
