import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const logGroupMissing: Rule<'version'> = {
  id: 'log-group-missing',
  area: 'configuration',
  severity: 'medium',
  target: 'version',
  title: 'Log group does not exist',
  rationale: 'The function has never logged, or cannot: what it does leaves no record.',
  remediation: {
    text: 'Create the log group with a retention, and let the role write to it.',
    cli: 'aws logs create-log-group --region {region} --log-group-name {logGroup}',
    cloudformation:
      'Type: AWS::Logs::LogGroup\nProperties:\n  LogGroupName: /aws/lambda/my-function\n  RetentionInDays: 90',
    terraform:
      'resource "aws_cloudwatch_log_group" "this" {\n  name              = "/aws/lambda/my-function"\n  retention_in_days = 90\n}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  ],
  controls: { nist80053: ['AU-12'] },
  catalogue: ['CFG-23'],
  gate: null,
  judge: (fn) =>
    given(fn.logGroup, 'log-group', (use) =>
      use === null
        ? fail(
            { logGroup: fn.configuration.logging?.logGroup ?? `/aws/lambda/${fn.functionName}` },
            configured(fn, 'logging'),
          )
        : pass,
    ),
}
