import { seen, unseen } from '#lib/core/model/observed.ts'
import { runtimePinOld } from '#lib/core/rules/checks/runtime-pin-old.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(runtimePinOld, {
  fail: [
    [
      {
        runtimeManagement: seen(a.runtimeMode('Manual', 'arn:v1')),
        pinnedSince: seen('2026-08-01T00:00:00Z'),
      },
      { pinnedSince: '2026-08-01T00:00:00Z', ageDays: '113', runtimeVersion: 'arn:v1' },
    ],
  ],
  pass: [
    { runtimeManagement: seen(a.runtimeMode('Manual')), pinnedSince: seen('2026-11-10T00:00:00Z') },
  ],
  unknown: [
    [{ runtimeManagement: unseen('throttled') }, 'throttled'],
    [{ runtimeManagement: seen(a.runtimeMode('Manual')) }, 'undecidable'],
    [
      { runtimeManagement: seen(a.runtimeMode('Manual')), pinnedSince: unseen('not-collected') },
      'not-collected',
    ],
  ],
  notApplicable: [
    [{}, /not pinned/],
    [{ configuration: { packageType: 'Image' } }, /Images/],
  ],
})
