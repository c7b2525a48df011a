import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const sourceWithoutCustomerKey: Rule<'version'> = {
  id: 'source-without-customer-key',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Deployment package is not encrypted with a key of your own',
  rationale: 'Whoever may call GetFunction reads the code; a customer key adds a second gate.',
  remediation: {
    text: 'Name a KMS key when you deploy the package.',
    cli: 'aws lambda update-function-code --function-name {function} --region {region} --source-kms-key-arn <key arn> --zip-file fileb://package.zip',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/encrypt-zip-package.html'],
  controls: { nist80053: ['SC-28'] },
  catalogue: ['CFG-06'],
  gate: 'Only where the settings ask for it, and only zip packages.',
  judge: (fn) => {
    if (!fn.scene.settings.requireSourceKey) return notApplicable('The settings do not ask for it.')
    if (fn.configuration.packageType === 'Image') return notApplicable('It is a container image.')
    return given(fn.code, 'function-code', (code) => {
      if (code === null) return unknown('undecidable', 'function-code')
      return code.sourceKmsKeyArn === null
        ? fail({ sourceKey: 'none' }, at('function-code', code.arn, 'sourceKmsKeyArn'))
        : pass
    })
  },
}
