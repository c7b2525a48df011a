import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'
import { withKey } from '../with-key.ts'

export const environmentKeyPolicyOpen: Rule<'version'> = {
  id: 'environment-key-policy-open',
  area: 'configuration',
  severity: 'high',
  target: 'version',
  title: 'Key of the environment lets more than named principals decrypt',
  rationale:
    'A key policy that grants kms:Decrypt to everyone or to the whole account undoes what the key is for.',
  remediation: {
    text: 'Name the execution role and the operators in the key policy.',
    cli: 'aws kms get-key-policy --region {region} --key-id {key} --policy-name default',
  },
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html'],
  controls: { nist80053: ['AC-6', 'SC-12'] },
  catalogue: ['CFG-04'],
  gate: 'Only where the environment has a customer key.',
  judge: (fn) =>
    withKey(fn, (view) => {
      if (view === null) return notApplicable('The key does not exist.')
      return given(view.decryptAudience, 'kms-key-policy', (audience) =>
        audience === 'named'
          ? pass
          : fail({ key: view.key.arn, audience }, at('kms-key-policy', view.key.arn)),
      )
    }),
}
