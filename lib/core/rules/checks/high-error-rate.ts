import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const highErrorRate: Rule<'function'> = {
  id: 'high-error-rate',
  area: 'runtime',
  severity: 'low',
  target: 'function',
  title: 'More calls fail than should',
  rationale: 'A function that fails this often is broken, fed garbage, or being probed.',
  remediation: { text: 'Read its logs and mend the cause; alarm on the error rate.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html'],
  controls: { nist80053: ['SI-4'] },
  catalogue: ['RT-27'],
  gate: 'Only where it was invoked in the last seven days.',
  judge: (fn) =>
    given(fn.metrics, 'function-metrics', (metrics) => {
      if (metrics === null) return unknown('undecidable', 'function-metrics')
      const { errors7Days, invocations7Days } = metrics
      if (invocations7Days === 0) return notApplicable('It was not invoked in the last seven days.')
      if (errors7Days / invocations7Days <= fn.scene.settings.errorRate) return pass
      return fail(
        { errors7Days: String(errors7Days), invocations7Days: String(invocations7Days) },
        at('function-metrics', fn.functionArn, 'errors7Days'),
      )
    }),
}
