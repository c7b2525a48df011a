import { seen, unseen } from '#lib/core/model/observed.ts'
import { functionStateFailed } from '#lib/core/rules/checks/function-state-failed.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(functionStateFailed, {
  fail: [
    [
      { state: seen(a.state({ state: 'Inactive', stateReasonCode: 'Idle' })) },
      { state: 'Inactive', lastUpdateStatus: 'Successful', reason: 'Idle' },
    ],
    [
      {
        state: seen(
          a.state({ lastUpdateStatus: 'Failed', lastUpdateStatusReasonCode: 'EniLimitExceeded' }),
        ),
      },
      { state: 'Active', lastUpdateStatus: 'Failed', reason: 'EniLimitExceeded' },
    ],
  ],
  pass: [{}],
  unknown: [
    [{ state: unseen('access-denied') }, 'access-denied'],
    [{ state: seen(null) }, 'undecidable'],
  ],
})
