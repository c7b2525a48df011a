import { seen, unseen } from '#lib/core/model/observed.ts'
import { logGroupShared } from '#lib/core/rules/checks/log-group-shared.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(logGroupShared, {
  fail: [
    [
      { logGroup: seen({ group: a.logGroup({}), trusts: seen(['public', 'internal']) }) },
      { logGroup: '/aws/lambda/orders', trusts: 'internal, public' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ logGroup: unseen('not-collected') }, 'not-collected'],
    [
      { logGroup: seen({ group: a.logGroup({}), trusts: unseen('access-denied') }) },
      'access-denied',
    ],
  ],
  notApplicable: [[{ logGroup: seen(null) }, /does not exist/]],
})
