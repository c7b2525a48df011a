import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const orphanLogGroup: Rule<'log-group'> = {
  id: 'orphan-log-group',
  area: 'configuration',
  severity: 'low',
  target: 'log-group',
  title: 'Log group of a function that is gone',
  rationale: 'Its logs are kept and paid for, and nobody looks after who may read them.',
  remediation: {
    text: 'Delete the log group, or archive it.',
    cli: 'aws logs delete-log-group --region {region} --log-group-name {logGroup}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  ],
  controls: { nist80053: ['SI-12'] },
  catalogue: ['CFG-37'],
  gate: 'Only log groups named as Lambda names them.',
  judge: ({ group, functionArns }) => {
    if (!group.name.startsWith('/aws/lambda/'))
      return notApplicable('It is not named as Lambda names log groups.')
    return given(functionArns, 'lambda-function', (arns) =>
      arns.length > 0
        ? pass
        : fail(
            { logGroup: group.name, storedBytes: String(group.storedBytes ?? 'not said') },
            at('log-group', group.arn),
          ),
    )
  },
}
