import { seen, unseen } from '#lib/core/model/observed.ts'
import { codeUnsignedDespiteConfig } from '#lib/core/rules/checks/code-unsigned-despite-config.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(codeUnsignedDespiteConfig, {
  fail: [[{ codeSigning: seen(a.signing({ arn: 'arn:csc' })) }, { config: 'arn:csc' }]],
  pass: [{ configuration: { signingJobArn: 'arn:job' } }],
  unknown: [[{ codeSigning: unseen('throttled') }, 'throttled']],
  notApplicable: [
    [{ configuration: { packageType: 'Image' } }, /image/],
    [{ codeSigning: seen(null) }, /no code signing/],
  ],
})
