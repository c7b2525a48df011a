import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const throttledOrNearTimeout: Rule<'function'> = {
  id: 'throttled-or-near-timeout',
  area: 'runtime',
  severity: 'low',
  target: 'function',
  title: 'Calls are throttled, or run into the timeout',
  rationale:
    'Throttled calls are lost or late; calls that end at the timeout leave their work half done.',
  remediation: {
    text: 'Raise the reserved concurrency, shorten the work or lengthen the timeout; alarm on both metrics.',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-concurrency.html',
  ],
  controls: { nist80053: ['SC-5(2)'] },
  catalogue: ['RT-28'],
  gate: null,
  judge: (fn) =>
    given(fn.metrics, 'function-metrics', (metrics) => {
      if (metrics === null) return unknown('undecidable', 'function-metrics')
      const limitMs = (fn.latest.timeoutSeconds ?? Infinity) * 900
      const record = at('function-metrics', fn.functionArn)
      if (metrics.throttles7Days > 0)
        return fail({ throttles7Days: String(metrics.throttles7Days) }, record)
      const longest = metrics.maximumDurationMs7Days
      return longest !== null && longest >= limitMs
        ? fail({ maximumDurationMs7Days: String(longest) }, record)
        : pass
    }),
}
