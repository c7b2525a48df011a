import { seen, unseen } from '#lib/core/model/observed.ts'
import { logGroupWithoutCustomerKey } from '#lib/core/rules/checks/log-group-without-customer-key.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(logGroupWithoutCustomerKey, {
  fail: [
    [
      { logGroup: seen({ group: s.logGroup({ kmsKeyArn: null }), trusts: seen([]) }) },
      { logGroup: '/aws/lambda/orders' },
    ],
  ],
  pass: [{}],
  unknown: [[{ logGroup: unseen('not-collected') }, 'not-collected']],
  notApplicable: [[{ logGroup: seen(null) }, /does not exist/]],
})
