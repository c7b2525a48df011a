import { seen, unseen } from '#lib/core/model/observed.ts'
import { orphanLogGroup } from '#lib/core/rules/checks/orphan-log-group.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

checkRule(orphanLogGroup, {
  fail: [[{}, { logGroup: '/aws/lambda/orders', storedBytes: '1' }]],
  pass: [{ functionArns: seen([ARN]) }],
  unknown: [[{ functionArns: unseen('throttled') }, 'throttled']],
  notApplicable: [[{ group: a.logGroup({ name: '/app/x' }) }, /not named/]],
})
