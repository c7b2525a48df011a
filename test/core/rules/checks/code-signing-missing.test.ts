import { seen, unseen } from '#lib/core/model/observed.ts'
import { codeSigningMissing } from '#lib/core/rules/checks/code-signing-missing.ts'
import { checkRule } from '../check-rule.ts'

checkRule(codeSigningMissing, {
  fail: [[{ codeSigning: seen(null) }, { codeSigning: 'none' }]],
  pass: [{}],
  unknown: [[{ codeSigning: unseen('throttled') }, 'throttled']],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
