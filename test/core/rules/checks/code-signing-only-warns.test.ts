import { seen, unseen } from '#lib/core/model/observed.ts'
import { codeSigningOnlyWarns } from '#lib/core/rules/checks/code-signing-only-warns.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(codeSigningOnlyWarns, {
  fail: [
    [
      { codeSigning: seen(a.signing({ arn: 'arn:csc', untrustedArtifactOnDeployment: 'Warn' })) },
      { config: 'arn:csc', policy: 'Warn' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ codeSigning: unseen('throttled') }, 'throttled'],
    [
      { codeSigning: seen(a.signing({ untrustedArtifactOnDeployment: null })) },
      'unrecognised-value',
    ],
  ],
  notApplicable: [[{ codeSigning: seen(null) }, /no code signing/]],
})
