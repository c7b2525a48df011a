import { seen, unseen } from '#lib/core/model/observed.ts'
import { logRetentionUnset } from '#lib/core/rules/checks/log-retention-unset.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const keeping = (retentionDays: number | null) => ({
  logGroup: seen({ group: s.logGroup({ retentionDays }), trusts: seen([]) }),
})

checkRule(logRetentionUnset, {
  fail: [
    [keeping(null), { logGroup: '/aws/lambda/orders', retentionDays: 'never expires' }],
    [keeping(731), { logGroup: '/aws/lambda/orders', retentionDays: '731' }],
  ],
  pass: [{}],
  unknown: [[{ logGroup: unseen('not-collected') }, 'not-collected']],
  notApplicable: [[{ logGroup: seen(null) }, /does not exist/]],
})
