import { seen, unseen } from '#lib/core/model/observed.ts'
import { requiredTagsMissing } from '#lib/core/rules/checks/required-tags-missing.ts'
import { checkRule } from '../check-rule.ts'

checkRule(requiredTagsMissing, {
  fail: [[{ tags: seen([{ key: 'Owner', value: 'shop' }]) }, { missing: 'environment' }]],
  pass: [{}],
  unknown: [[{ tags: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{ settings: { requiredTagKeys: [] } }, /require no tags/]],
})
