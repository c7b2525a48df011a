import { seen, unseen } from '#lib/core/model/observed.ts'
import { snapstartUnreviewed } from '#lib/core/rules/checks/snapstart-unreviewed.ts'
import { checkRule } from '../check-rule.ts'

const on = { snapStart: { applyOn: 'PublishedVersions', optimizationStatus: 'On' } }

checkRule(snapstartUnreviewed, {
  fail: [[{ configuration: on }, { applyOn: 'PublishedVersions' }]],
  pass: [{ configuration: on, tags: seen([{ key: 'demarc:snapstart-unreviewed', value: 'kim' }]) }],
  unknown: [[{ configuration: on, tags: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{}, /off/]],
})
