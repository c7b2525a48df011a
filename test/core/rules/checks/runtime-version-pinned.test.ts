import { seen, unseen } from '#lib/core/model/observed.ts'
import { runtimeVersionPinned } from '#lib/core/rules/checks/runtime-version-pinned.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(runtimeVersionPinned, {
  fail: [
    [{ runtimeManagement: seen(a.runtimeMode('Manual', 'arn:v1')) }, { runtimeVersion: 'arn:v1' }],
  ],
  pass: [{}, { runtimeManagement: seen(a.runtimeMode('FunctionUpdate')) }],
  unknown: [
    [{ runtimeManagement: unseen('throttled') }, 'throttled'],
    [{ runtimeManagement: seen(a.runtimeMode('Sometimes')) }, 'unrecognised-value'],
  ],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /Images/]],
})
