import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withLogGroup } from '../with-log-group.ts'

export const logGroupWithoutCustomerKey: Rule<'version'> = {
  id: 'log-group-without-customer-key',
  area: 'configuration',
  severity: 'info',
  target: 'version',
  title: 'Log group is not encrypted with a key of your own',
  rationale: 'A customer key decides who reads the logs, apart from who may use CloudWatch.',
  remediation: {
    text: 'Associate a KMS key with the log group.',
    cli: 'aws logs associate-kms-key --region {region} --log-group-name {logGroup} --kms-key-id <key arn>',
  },
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
  ],
  controls: { nist80053: ['SC-28', 'AU-9'] },
  catalogue: ['CFG-25'],
  gate: null,
  judge: (fn) =>
    withLogGroup(fn, ({ name, arn, kmsKeyArn }) =>
      kmsKeyArn === null ? fail({ logGroup: name }, at('log-group', arn, 'kmsKeyArn')) : pass,
    ),
}
