import { runtimeDeprecated } from '#lib/core/rules/checks/runtime-deprecated.ts'
import { checkRule } from '../check-rule.ts'

checkRule(runtimeDeprecated, {
  fail: [
    [
      { configuration: { runtime: 'nodejs20.x' } },
      { runtime: 'nodejs20.x', deprecatedOn: '2026-04-30', successor: 'nodejs24.x' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ configuration: { runtime: 'nodejs30.x' } }, 'not-in-catalogue'],
    [{ configuration: { runtime: 'python3.15' } }, 'not-in-catalogue'],
    [{ configuration: { runtime: null } }, 'unrecognised-value'],
  ],
  notApplicable: [
    [{ configuration: { packageType: 'Image', runtime: null } }, /image/],
    [{ configuration: { runtime: 'custom' } }, /publisher/],
  ],
})
