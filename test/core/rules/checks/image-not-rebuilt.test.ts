import { seen, unseen } from '#lib/core/model/observed.ts'
import { imageNotRebuilt } from '#lib/core/rules/checks/image-not-rebuilt.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(imageNotRebuilt, {
  fail: [
    [
      {
        configuration: { packageType: 'Image', runtime: null },
        image: seen(a.image({ resolvedImageUri: 'r@sha256:1', pushedAt: '2026-01-01T00:00:00Z' })),
      },
      { image: 'r@sha256:1', pushedAt: '2026-01-01T00:00:00Z', ageDays: '325' },
    ],
  ],
  pass: [{ configuration: { packageType: 'Image', runtime: null }, image: seen(a.image()) }],
  unknown: [
    [{ configuration: { packageType: 'Image' }, image: unseen('not-collected') }, 'not-collected'],
    [{ configuration: { packageType: 'Image' }, image: seen(null) }, 'undecidable'],
  ],
  notApplicable: [[{}, /not a container image/]],
})
