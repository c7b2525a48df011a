import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withLogGroup } from '../with-log-group.ts'

export const logRetentionUnset: Rule<'version'> = {
  id: 'log-retention-unset',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Logs are kept for ever, or for longer than allowed',
  rationale: 'Logs hold customer data; by default CloudWatch never deletes them.',
  remediation: {
    text: 'Set the retention of the log group.',
    cli: 'aws logs put-retention-policy --region {region} --log-group-name {logGroup} --retention-in-days 90',
    cloudformation: 'RetentionInDays: 90',
    terraform: 'retention_in_days = 90',
  },
  references: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  ],
  controls: { nist80053: ['AU-11', 'SI-12'] },
  catalogue: ['CFG-24'],
  gate: null,
  judge: (fn) =>
    withLogGroup(fn, ({ name, arn, retentionDays }) => {
      if (retentionDays !== null && retentionDays <= fn.scene.settings.logRetentionDays) return pass
      return fail(
        {
          logGroup: name,
          retentionDays: retentionDays === null ? 'never expires' : String(retentionDays),
        },
        at('log-group', arn, 'retentionDays'),
      )
    }),
}
