import { seen, unseen } from '#lib/core/model/observed.ts'
import { highErrorRate } from '#lib/core/rules/checks/high-error-rate.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(highErrorRate, {
  fail: [
    [
      { metrics: seen(s.metrics({ errors7Days: 11 })) },
      { errors7Days: '11', invocations7Days: '100' },
    ],
  ],
  pass: [{ metrics: seen(s.metrics({ errors7Days: 10 })) }],
  unknown: [
    [{ metrics: unseen('not-collected') }, 'not-collected'],
    [{ metrics: seen(null) }, 'undecidable'],
  ],
  notApplicable: [[{ metrics: seen(s.metrics({ invocations7Days: 0 })) }, /not invoked/]],
})
