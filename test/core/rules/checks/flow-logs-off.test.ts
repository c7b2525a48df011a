import { seen, unseen } from '#lib/core/model/observed.ts'
import { flowLogsOff } from '#lib/core/rules/checks/flow-logs-off.ts'
import { checkRule } from '../check-rule.ts'

checkRule(flowLogsOff, {
  fail: [[{ flowLogs: seen([]) }, { vpc: 'vpc-1' }]],
  pass: [
    { flowLogs: seen([{ id: 'fl-1', resourceId: 'vpc-1', status: 'ACTIVE', trafficType: 'ALL' }]) },
  ],
  unknown: [
    [{}, 'not-collected'],
    [{ hostsFunctions: unseen('error') }, 'error'],
    [{ flowLogs: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{ hostsFunctions: seen(false) }, /no function/]],
})
