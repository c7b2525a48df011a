import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const environmentWithoutCustomerKey: Rule<'version'> = {
  id: 'environment-without-customer-key',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Environment variables are not encrypted with a key of your own',
  rationale:
    'With AWS’s key everyone who may read the function’s configuration reads the values; a key of your own adds a second gate and a record of who decrypted.',
  remediation: {
    text: 'Set a customer-managed KMS key for the environment, and let only the execution role and its operators decrypt.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --kms-key-arn <key arn>',
    cloudformation: 'KmsKeyArn: !GetAtt EnvironmentKey.Arn',
    terraform: 'kms_key_arn = aws_kms_key.environment.arn',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars-encryption.html',
  ],
  controls: { cisCompute: ['4.12'], nist80053: ['SC-28'] },
  catalogue: ['CFG-01'],
  gate: 'Only where there are environment variables.',
  judge: (fn) => {
    const { environment, kmsKeyArn } = fn.configuration
    if (kmsKeyArn !== null) return pass
    if (environment.error !== null) return unknown('access-denied', 'lambda-function environment')
    const { length } = environment.variables
    if (length === 0) return notApplicable('It has no environment variables.')
    return fail({ variables: String(length) }, configured(fn, 'kmsKeyArn'))
  },
}
