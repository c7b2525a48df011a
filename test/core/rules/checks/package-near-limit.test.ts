import { seen, unseen } from '#lib/core/model/observed.ts'
import { packageNearLimit } from '#lib/core/rules/checks/package-near-limit.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(packageNearLimit, {
  fail: [
    [{ configuration: { codeSizeBytes: 60_000_000 } }, { codeSizeBytes: '60000000' }],
    [
      { state: seen(a.state({ stateReasonCode: 'FunctionError.InvalidEntryPoint' })) },
      { reason: 'FunctionError.InvalidEntryPoint' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ configuration: { codeSizeBytes: null } }, 'unrecognised-value'],
    [{ state: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
