import { seen, unseen } from '#lib/core/model/observed.ts'
import { undeployedChange } from '#lib/core/rules/checks/undeployed-change.ts'
import { checkRule } from '../check-rule.ts'
import { configuration } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const tags = seen([{ key: 'env', value: 'prod' }])
const released = {
  tags,
  aliases: seen([a.alias('live', '1')]),
  versions: seen([configuration({ version: '1', codeSha256: 'sha-old' })]),
}

checkRule(undeployedChange, {
  fail: [
    [
      { ...released, configuration: { lastModifiedAt: '2026-10-01T00:00:00Z' } },
      { changedAt: '2026-10-01T00:00:00Z', ageDays: '52' },
    ],
  ],
  pass: [released, { ...released, configuration: { codeSha256: 'sha-old' } }],
  unknown: [
    [{ tags: unseen('access-denied') }, 'access-denied'],
    [{ ...released, aliases: unseen('throttled') }, 'throttled'],
    [{ ...released, versions: unseen('error') }, 'error'],
    [{ ...released, configuration: { lastModifiedAt: null } }, 'undecidable'],
  ],
  notApplicable: [
    [{}, /not tagged/],
    [{ tags }, /no aliases/],
  ],
})
