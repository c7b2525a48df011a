import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const codeSigningOnlyWarns: Rule<'function'> = {
  id: 'code-signing-only-warns',
  area: 'code',
  severity: 'medium',
  target: 'function',
  title: 'Unsigned code is let through with a warning',
  rationale:
    'The configuration looks like protection, and an untrusted package is deployed all the same.',
  remediation: {
    text: 'Set the policy for untrusted artifacts to Enforce.',
    cli: 'aws lambda update-code-signing-config --region {region} --code-signing-config-arn {config} --code-signing-policies UntrustedArtifactOnDeployment=Enforce',
    cloudformation: 'CodeSigningPolicies:\n  UntrustedArtifactOnDeployment: Enforce',
    terraform: 'policies {\n  untrusted_artifact_on_deployment = "Enforce"\n}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  controls: { cisCompute: ['4.8'], nist80053: ['SI-7', 'CM-14'] },
  catalogue: ['CODE-02'],
  gate: 'Only functions with a code signing configuration.',
  judge: (fn) =>
    given(fn.codeSigning, 'code-signing-config', (config) => {
      if (config === null) return notApplicable('It has no code signing configuration.')
      const policy = config.untrustedArtifactOnDeployment
      if (policy === 'Enforce') return pass
      if (policy !== 'Warn') return unknown('unrecognised-value', 'code-signing-config')
      return fail(
        { config: config.arn, policy },
        at('code-signing-config', config.arn, 'untrustedArtifactOnDeployment'),
      )
    }),
}
