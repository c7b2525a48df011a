import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'
import { withKey } from '../with-key.ts'

export const environmentKeyNotRotated: Rule<'version'> = {
  id: 'environment-key-not-rotated',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Key of the environment does not rotate',
  rationale:
    'Without rotation one piece of key material protects everything ever encrypted with it.',
  remediation: {
    text: 'Turn on automatic rotation.',
    cli: 'aws kms enable-key-rotation --region {region} --key-id {key}',
  },
  references: ['https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html'],
  controls: { securityHub: ['KMS.4'], nist80053: ['SC-12'] },
  catalogue: ['CFG-05'],
  gate: 'Only symmetric customer keys of AWS KMS’s own making.',
  judge: (fn) =>
    withKey(fn, (view) => {
      if (view === null) return notApplicable('The key does not exist.')
      const { arn, spec, origin, rotates } = view.key
      if (
        (spec !== null && spec !== 'SYMMETRIC_DEFAULT') ||
        (origin !== null && origin !== 'AWS_KMS')
      ) {
        return notApplicable('A key of this kind cannot rotate by itself.')
      }
      if (rotates === null) return unknown('access-denied', 'kms-key')
      return rotates ? pass : fail({ key: arn }, at('kms-key', arn, 'rotates'))
    }),
}
