import { parseArn } from '../../model/arn.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const environmentKeyForeign: Rule<'version'> = {
  id: 'environment-key-foreign',
  area: 'configuration',
  severity: 'medium',
  target: 'version',
  title: 'Key of the environment belongs to an account outside the organization',
  rationale: 'Its owner can disable or delete the key, and decides who decrypts.',
  remediation: {
    text: 'Use a key of this account or of a security account of the organization.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --kms-key-arn <own key>',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  ],
  controls: { nist80053: ['SC-12', 'AC-20'] },
  catalogue: ['CFG-03'],
  gate: 'Only where the environment has a customer key.',
  judge: (fn) => {
    const key = fn.configuration.kmsKeyArn
    if (key === null) return notApplicable('The environment is encrypted with AWS’s own key.')
    const owner = parseArn(key)?.accountId ?? ''
    if (!/^\d{12}$/.test(owner)) return unknown('unrecognised-value', 'lambda-function')
    if (owner === fn.account.id) return pass
    return given(fn.scene.organization, 'organization', ({ accounts, accountsComplete }) => {
      if (accounts.has(owner)) return pass
      return accountsComplete
        ? fail({ key, owner }, configured(fn, 'kmsKeyArn'))
        : unknown('not-collected', 'organization')
    })
  },
}
