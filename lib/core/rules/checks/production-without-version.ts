import { isProduction } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const productionWithoutVersion: Rule<'function'> = {
  id: 'production-without-version',
  area: 'code',
  severity: 'medium',
  target: 'function',
  title: 'Production runs without a published version',
  rationale:
    'There is nothing to go back to, and what runs can change under a caller from one call to the next.',
  remediation: {
    text: 'Publish a version for each release and call it through an alias.',
    cli: 'aws lambda publish-version --function-name {function} --region {region}',
    cloudformation:
      'Type: AWS::Lambda::Alias\nProperties:\n  Name: live\n  FunctionVersion: !GetAtt Version.Version',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-aliases.html',
  ],
  controls: { nist80053: ['CM-2', 'CM-3'] },
  catalogue: ['CODE-25'],
  gate: 'Only functions tagged as production.',
  judge: (fn) =>
    given(isProduction(fn), 'function-tags', (production) => {
      if (!production) return notApplicable('It is not tagged as production.')
      return given(fn.versions, 'function-version', (versions) =>
        versions.length > 0 ? pass : fail({ versions: '0' }, at('lambda-function', fn.functionArn)),
      )
    }),
}
