import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'
import { withLogGroup } from '../with-log-group.ts'

export const logGroupShared: Rule<'version'> = {
  id: 'log-group-shared',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Log group is shared by functions of different trust',
  rationale:
    'Whoever may read the log of one reads that of all, and one can bury the traces of another.',
  remediation: {
    text: 'Give each level of trust a log group of its own.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --logging-config LogGroup=/aws/lambda/{function}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-loggroups.html',
  ],
  controls: { nist80053: ['AU-9'] },
  catalogue: ['CFG-28'],
  gate: null,
  judge: (fn) =>
    withLogGroup(fn, ({ name, arn }, { trusts }) =>
      given(trusts, 'function-tags', (values) => {
        const distinct = [...new Set(values)].sort()
        return distinct.length < 2
          ? pass
          : fail(
              { logGroup: name, trusts: distinct.join(', ') },
              at('log-group', arn),
              configured(fn, 'logging'),
            )
      }),
    ),
}
