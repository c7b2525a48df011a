import { seen, unseen } from '#lib/core/model/observed.ts'
import { versionSprawl } from '#lib/core/rules/checks/version-sprawl.ts'
import { checkRule } from '../check-rule.ts'

import { configuration } from '../function-fixture.ts'

checkRule(versionSprawl, {
  fail: [
    [{ versions: seen(Array.from({ length: 51 }, () => configuration())) }, { versions: '51' }],
  ],
  pass: [{}],
  unknown: [[{ versions: unseen('throttled') }, 'throttled']],
})
