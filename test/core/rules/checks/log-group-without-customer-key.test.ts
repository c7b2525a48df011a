import { seen, unseen } from '#lib/core/model/observed.ts'
import { logGroupWithoutCustomerKey } from '#lib/core/rules/checks/log-group-without-customer-key.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(logGroupWithoutCustomerKey, {
  fail: [
    [
      { logGroup: seen({ group: a.logGroup({ kmsKeyArn: null }), trusts: seen([]) }) },
      { logGroup: '/aws/lambda/orders' },
    ],
  ],
  pass: [{}],
  unknown: [[{ logGroup: unseen('not-collected') }, 'not-collected']],
  notApplicable: [[{ logGroup: seen(null) }, /does not exist/]],
})
