import { seen, unseen } from '#lib/core/model/observed.ts'
import { throttledOrNearTimeout } from '#lib/core/rules/checks/throttled-or-near-timeout.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(throttledOrNearTimeout, {
  fail: [
    [{ metrics: seen(s.metrics({ throttles7Days: 3 })) }, { throttles7Days: '3' }],
    [
      { metrics: seen(s.metrics({ maximumDurationMs7Days: 19_000 })) },
      { maximumDurationMs7Days: '19000' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ metrics: unseen('not-collected') }, 'not-collected'],
    [{ metrics: seen(null) }, 'undecidable'],
  ],
})
