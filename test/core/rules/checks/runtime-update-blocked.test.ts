import { runtimeUpdateBlocked } from '#lib/core/rules/checks/runtime-update-blocked.ts'
import { checkRule } from '../check-rule.ts'

checkRule(runtimeUpdateBlocked, {
  fail: [
    [
      { configuration: { runtime: 'python2.7' } },
      { runtime: 'python2.7', updateBlockedOn: '2022-05-30', successor: 'python3.14' },
    ],
  ],
  pass: [{}, { configuration: { runtime: 'go1.x' } }],
  unknown: [[{ configuration: { runtime: 'nodejs30.x' } }, 'not-in-catalogue']],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
