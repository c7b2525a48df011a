import { seen, unseen } from '#lib/core/model/observed.ts'
import { dormantFunction } from '#lib/core/rules/checks/dormant-function.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const idle = seen(s.metrics({ invocations90Days: 0 }))

checkRule(dormantFunction, {
  fail: [
    [
      { metrics: idle, configuration: { lastModifiedAt: '2025-01-01T00:00:00Z' } },
      { invocations90Days: '0', lastModifiedAt: '2025-01-01T00:00:00Z' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ metrics: unseen('not-collected') }, 'not-collected'],
    [{ metrics: seen(null) }, 'undecidable'],
    [{ metrics: idle, configuration: { lastModifiedAt: null } }, 'unrecognised-value'],
  ],
  notApplicable: [[{ metrics: idle }, /recently/]],
})
