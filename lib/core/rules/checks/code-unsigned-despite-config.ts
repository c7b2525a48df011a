import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const codeUnsignedDespiteConfig: Rule<'version'> = {
  id: 'code-unsigned-despite-config',
  area: 'code',
  severity: 'medium',
  target: 'version',
  title: 'Code signing is configured, and this code is not signed',
  rationale: 'The configuration was added later, or warns only: what runs now was never checked.',
  remediation: { text: 'Deploy a signed package.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  controls: { cisCompute: ['4.8'], nist80053: ['SI-7'] },
  catalogue: ['CODE-04'],
  gate: 'Only zip functions with a code signing configuration.',
  judge: (fn) => {
    if (fn.configuration.packageType === 'Image')
      return notApplicable('An image is signed in its registry.')
    return given(fn.codeSigning, 'function-code-signing', (config) => {
      if (config === null) return notApplicable('It has no code signing configuration.')
      return fn.configuration.signingJobArn === null
        ? fail({ config: config.arn }, configured(fn, 'signingJobArn'))
        : pass
    })
  },
}
