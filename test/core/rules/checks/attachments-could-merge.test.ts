import { seen, unseen } from '#lib/core/model/observed.ts'
import { attachmentsCouldMerge } from '#lib/core/rules/checks/attachments-could-merge.ts'
import { checkRule } from '../check-rule.ts'

checkRule(attachmentsCouldMerge, {
  fail: [
    [
      { mergeSavings: seen({ interfaces: 4, merges: ['sg-1 ← sg-2'] }) },
      { interfacesFreed: '4', merges: 'sg-1 ← sg-2' },
    ],
  ],
  pass: [{ mergeSavings: seen({ interfaces: 0, merges: [] }) }],
  unknown: [
    [{}, 'not-collected'],
    [{ mergeSavings: unseen('throttled') }, 'throttled'],
  ],
})
