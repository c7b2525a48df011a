import { runtimeCreateBlocked } from '#lib/core/rules/checks/runtime-create-blocked.ts'
import { checkRule } from '../check-rule.ts'

checkRule(runtimeCreateBlocked, {
  fail: [
    [
      { configuration: { runtime: 'go1.x' } },
      { runtime: 'go1.x', createBlockedOn: '2024-02-08', successor: 'provided.al2023' },
    ],
  ],
  pass: [{}, { configuration: { runtime: 'nodejs20.x' } }],
  unknown: [[{ configuration: { runtime: 'nodejs30.x' } }, 'not-in-catalogue']],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
