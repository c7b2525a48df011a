import { seen, unseen } from '#lib/core/model/observed.ts'
import { inspectorCannotSee } from '#lib/core/rules/checks/inspector-cannot-see.ts'
import * as s from '../around-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(inspectorCannotSee, {
  fail: [
    [{ inspector: seen(null) }, { status: 'not covered', reason: 'not said' }],
    [
      { inspector: seen(s.inspected({ status: 'INACTIVE', reason: 'UNSUPPORTED_RUNTIME' })) },
      { status: 'INACTIVE', reason: 'UNSUPPORTED_RUNTIME' },
    ],
  ],
  pass: [{}],
  unknown: [[{ inspector: unseen('not-collected') }, 'not-collected']],
})
