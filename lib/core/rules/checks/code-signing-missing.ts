import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const codeSigningMissing: Rule<'function'> = {
  id: 'code-signing-missing',
  area: 'code',
  severity: 'low',
  target: 'function',
  title: 'Code is not signed',
  rationale:
    'Without code signing whoever may update the function decides what it runs; nothing proves that it came from the pipeline.',
  remediation: {
    text: 'Sign packages with AWS Signer and attach a code signing configuration to the function.',
    cli: 'aws lambda put-function-code-signing-config --function-name {function} --region {region} --code-signing-config-arn <arn>',
    cloudformation: 'CodeSigningConfigArn: !Ref CodeSigningConfig',
    terraform: 'code_signing_config_arn = aws_lambda_code_signing_config.this.arn',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html'],
  controls: { cisCompute: ['4.8'], nist80053: ['SI-7', 'CM-14'] },
  catalogue: ['CODE-01'],
  gate: 'Only zip packages: images are signed in their registry.',
  judge: (fn) => {
    if (fn.latest.packageType === 'Image')
      return notApplicable('An image is signed in its registry.')
    return given(fn.codeSigning, 'function-code-signing', (config) =>
      config === null ? fail({ codeSigning: 'none' }, at('lambda-function', fn.functionArn)) : pass,
    )
  },
}
