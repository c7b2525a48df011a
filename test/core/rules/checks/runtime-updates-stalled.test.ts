import { seen, unseen } from '#lib/core/model/observed.ts'
import { runtimeUpdatesStalled } from '#lib/core/rules/checks/runtime-updates-stalled.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(runtimeUpdatesStalled, {
  fail: [
    [
      {
        configuration: { lastModifiedAt: '2026-01-02T03:04:05.678+0000' },
        runtimeManagement: seen(a.runtimeMode('FunctionUpdate')),
      },
      { lastModifiedAt: '2026-01-02T03:04:05.678+0000', ageDays: '324' },
    ],
  ],
  pass: [{ runtimeManagement: seen(a.runtimeMode('FunctionUpdate')) }],
  unknown: [
    [{ runtimeManagement: unseen('throttled') }, 'throttled'],
    [
      {
        configuration: { lastModifiedAt: 'soon' },
        runtimeManagement: seen(a.runtimeMode('FunctionUpdate')),
      },
      'unrecognised-value',
    ],
  ],
  notApplicable: [
    [{}, /do not wait/],
    [{ configuration: { packageType: 'Image' } }, /Images/],
  ],
})
