import { runtimeDeprecatesSoon } from '#lib/core/rules/checks/runtime-deprecates-soon.ts'
import { checkRule } from '../check-rule.ts'

checkRule(runtimeDeprecatesSoon, {
  fail: [
    [
      { configuration: { runtime: 'ruby3.3' } },
      { runtime: 'ruby3.3', deprecatedOn: '2027-03-31', daysLeft: '129' },
    ],
  ],
  pass: [{}],
  unknown: [[{ configuration: { runtime: 'nodejs26.x' } }, 'not-in-catalogue']],
  notApplicable: [[{ configuration: { runtime: 'nodejs20.x' } }, /already/]],
})
