import { seen, unseen } from '#lib/core/model/observed.ts'
import { productionWithoutVersion } from '#lib/core/rules/checks/production-without-version.ts'
import { checkRule } from '../check-rule.ts'

import { configuration } from '../function-fixture.ts'

const tags = seen([{ key: 'environment', value: 'Production' }])

checkRule(productionWithoutVersion, {
  fail: [[{ tags }, { versions: '0' }]],
  pass: [{ tags, versions: seen([configuration({ version: '1' })]) }],
  unknown: [
    [{ tags: unseen('access-denied') }, 'access-denied'],
    [{ tags, versions: unseen('throttled') }, 'throttled'],
  ],
  notApplicable: [[{}, /not tagged/]],
})
