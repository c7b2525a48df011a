import { parseArn } from '../../model/arn.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, type Verdict } from '../verdict.ts'
import { whoseAccount } from '../whose-account.ts'

export const signingProfileForeign: Rule<'function'> = {
  id: 'signing-profile-foreign',
  area: 'code',
  severity: 'high',
  target: 'function',
  title: 'Code signed by another organization is accepted',
  rationale: 'Whoever owns the signing profile decides what may run here.',
  remediation: {
    text: 'Allow signing profiles of your own accounts, or approve the account in the settings.',
    cli: 'aws lambda update-code-signing-config --region {region} --code-signing-config-arn {config} --allowed-publishers SigningProfileVersionArns=<own profiles>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  controls: { cisCompute: ['4.8'], nist80053: ['SI-7', 'SR-3'] },
  catalogue: ['CODE-03'],
  gate: 'Only functions with a code signing configuration.',
  judge: (fn) =>
    given(fn.codeSigning, 'code-signing-config', (config) => {
      if (config === null) return notApplicable('It has no code signing configuration.')
      const approved = fn.scene.settings.approvedSigningProfileAccounts
      let undecided: Verdict | null = null
      for (const profile of config.signingProfileVersionArns) {
        const owner = parseArn(profile)?.accountId ?? ''
        if (approved.includes(owner)) continue
        const verdict = whoseAccount(fn, owner, (whose) =>
          whose === 'outside'
            ? fail(
                { config: config.arn, profile, owner },
                at('code-signing-config', config.arn, 'signingProfileVersionArns'),
              )
            : pass,
        )
        if (verdict.status === 'fail') return verdict
        if (verdict.status === 'unknown') undecided = verdict
      }
      return undecided ?? pass
    }),
}
