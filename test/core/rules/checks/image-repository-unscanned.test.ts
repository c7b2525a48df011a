import { seen, unseen } from '#lib/core/model/observed.ts'
import { imageRepositoryUnscanned } from '#lib/core/rules/checks/image-repository-unscanned.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const configuration = { packageType: 'Image', runtime: null }

checkRule(imageRepositoryUnscanned, {
  fail: [
    [
      { configuration, image: seen(a.image({ repositoryArn: 'arn:r', scans: false })) },
      { repository: 'arn:r' },
    ],
  ],
  pass: [{ configuration, image: seen(a.image()) }],
  unknown: [
    [{ configuration, image: unseen('not-collected') }, 'not-collected'],
    [{ configuration }, 'undecidable'],
  ],
  notApplicable: [[{}, /not a container image/]],
})
