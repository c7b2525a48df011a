import { daysSince } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const dormantFunction: Rule<'function'> = {
  id: 'dormant-function',
  area: 'runtime',
  severity: 'low',
  target: 'function',
  title: 'Not invoked for a long time',
  rationale: 'An unused function keeps its role, policy and old code open to whoever finds them.',
  remediation: {
    text: 'Delete it, or say by an exception why it has to wait.',
    cli: 'aws lambda delete-function --function-name {function} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html'],
  controls: { nist80053: ['CM-7'] },
  catalogue: ['RT-25'],
  gate: null,
  judge: (fn) =>
    given(fn.metrics, 'function-metrics', (metrics) => {
      if (metrics === null) return unknown('undecidable', 'function-metrics')
      if (metrics.invocations90Days > 0) return pass
      const { lastModifiedAt } = fn.latest
      const age = lastModifiedAt === null ? null : daysSince(lastModifiedAt, fn.scene.now)
      if (age === null) return unknown('unrecognised-value', 'lambda-function')
      if (age < fn.scene.settings.dormantDays)
        return notApplicable('It was changed too recently to be called dormant.')
      return fail(
        { invocations90Days: '0', lastModifiedAt: lastModifiedAt ?? '' },
        at('function-metrics', fn.functionArn, 'invocations90Days'),
      )
    }),
}
