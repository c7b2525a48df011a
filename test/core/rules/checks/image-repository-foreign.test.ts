import { seen, unseen } from '#lib/core/model/observed.ts'
import { imageRepositoryForeign } from '#lib/core/rules/checks/image-repository-foreign.ts'
import { checkRule } from '../check-rule.ts'
import { HERE, OUTSIDER, SIBLING } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const configuration = { packageType: 'Image', runtime: null }
const from = (owner: string) => ({
  configuration,
  code: seen(a.functionCode({ imageUri: `${owner}.dkr.ecr.eu-west-1.amazonaws.com/x:1` })),
})

checkRule(imageRepositoryForeign, {
  fail: [
    [from(OUTSIDER), { image: `${OUTSIDER}.dkr.ecr.eu-west-1.amazonaws.com/x:1`, owner: OUTSIDER }],
  ],
  pass: [
    from(HERE),
    from(SIBLING),
    { ...from(OUTSIDER), settings: { approvedAccounts: [OUTSIDER] } },
  ],
  unknown: [
    [{ configuration, code: unseen('not-collected') }, 'not-collected'],
    [{ configuration }, 'undecidable'],
    [{ ...from(OUTSIDER), organization: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [[{}, /not a container image/]],
})
