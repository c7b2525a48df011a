import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withKey } from '../with-key.ts'

export const environmentKeyUnusable: Rule<'version'> = {
  id: 'environment-key-unusable',
  area: 'configuration',
  severity: 'high',
  target: 'version',
  title: 'Key of the environment is disabled, about to be deleted, or gone',
  rationale:
    'Without the key the environment cannot be decrypted: the next cold start fails, and for good once the key is deleted.',
  remediation: {
    text: 'Enable the key or cancel its deletion; else set another key and enter the values anew.',
    cli: 'aws kms describe-key --region {region} --key-id {key}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
  ],
  controls: { nist80053: ['SC-12', 'CP-9'] },
  catalogue: ['CFG-02'],
  gate: 'Only where the environment has a customer key.',
  judge: (fn) =>
    withKey(fn, (view) => {
      const record = configured(fn, 'kmsKeyArn')
      const key = fn.configuration.kmsKeyArn ?? ''
      if (view === null) return fail({ key, state: 'missing' }, record)
      if (view.key.state === 'Enabled') return pass
      return fail({ key, state: view.key.state }, record, at('kms-key', view.key.arn, 'state'))
    }),
}
