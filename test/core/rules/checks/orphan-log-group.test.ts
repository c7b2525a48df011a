import { seen, unseen } from '#lib/core/model/observed.ts'
import { orphanLogGroup } from '#lib/core/rules/checks/orphan-log-group.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

checkRule(orphanLogGroup, {
  fail: [[{}, { logGroup: '/aws/lambda/orders', storedBytes: '1' }]],
  pass: [{ functionArns: seen([ARN]) }],
  unknown: [[{ functionArns: unseen('throttled') }, 'throttled']],
  notApplicable: [[{ group: s.logGroup({ name: '/app/x' }) }, /not named/]],
})
