import { seen, unseen } from '#lib/core/model/observed.ts'
import { signingProfileForeign } from '#lib/core/rules/checks/signing-profile-foreign.ts'
import { checkRule } from '../check-rule.ts'
import { OUTSIDER } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const profile = `arn:aws:signer:eu-west-1:${OUTSIDER}:/signing-profiles/p/v`
const codeSigning = seen(a.signing({ arn: 'arn:csc', signingProfileVersionArns: [profile] }))

checkRule(signingProfileForeign, {
  fail: [[{ codeSigning }, { config: 'arn:csc', profile, owner: OUTSIDER }]],
  pass: [{}, { codeSigning, settings: { approvedSigningProfileAccounts: [OUTSIDER] } }],
  unknown: [
    [{ codeSigning: unseen('throttled') }, 'throttled'],
    [{ codeSigning, organization: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{ codeSigning: seen(null) }, /no code signing/]],
})
