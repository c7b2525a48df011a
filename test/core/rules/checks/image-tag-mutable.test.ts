import { seen, unseen } from '#lib/core/model/observed.ts'
import { imageTagMutable } from '#lib/core/rules/checks/image-tag-mutable.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const configuration = { packageType: 'Image', runtime: null }
const code = seen(a.functionCode({ imageUri: 'r/orders:latest' }))

checkRule(imageTagMutable, {
  fail: [
    [
      { configuration, code, image: seen(a.image({ tagMutability: 'MUTABLE' })) },
      { image: 'r/orders:latest', tagMutability: 'MUTABLE' },
    ],
  ],
  pass: [
    { configuration, code, image: seen(a.image()) },
    { configuration, code: seen(a.functionCode({ imageUri: 'r/orders@sha256:ab' })) },
  ],
  unknown: [
    [{ configuration, code: unseen('not-collected') }, 'not-collected'],
    [{ configuration }, 'undecidable'],
    [{ configuration, code, image: unseen('access-denied') }, 'access-denied'],
    [{ configuration, code }, 'undecidable'],
  ],
  notApplicable: [[{}, /not a container image/]],
})
