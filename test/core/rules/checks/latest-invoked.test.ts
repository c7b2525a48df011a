import { seen, unseen } from '#lib/core/model/observed.ts'
import { latestInvoked } from '#lib/core/rules/checks/latest-invoked.ts'
import { checkRule } from '../check-rule.ts'
import { configuration } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const versions = seen([configuration({ version: '1' })])

checkRule(latestInvoked, {
  fail: [
    [{ versions, eventSources: seen([a.eventSource()]) }, { by: 'event source u1' }],
    [{ versions, aliases: seen([a.alias('dev', '$LATEST')]) }, { by: 'alias dev' }],
  ],
  pass: [{ versions }],
  unknown: [
    [{ versions: unseen('throttled') }, 'throttled'],
    [{ versions, aliases: unseen('error') }, 'error'],
    [{ versions, eventSources: unseen('network') }, 'network'],
  ],
  notApplicable: [[{}, /no published version/]],
})
