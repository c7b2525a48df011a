import { unseen } from '#lib/core/model/observed.ts'
import { foreignLayer } from '#lib/core/rules/checks/foreign-layer.ts'
import { checkRule } from '../check-rule.ts'
import { HERE, OUTSIDER, SIBLING } from '../function-fixture.ts'

const using = (owner: string) => ({
  configuration: {
    layers: [
      {
        arn: `arn:aws:lambda:eu-west-1:${owner}:layer:x:1`,
        codeSizeBytes: 1,
        signingProfileVersionArn: null,
        signingJobArn: null,
      },
    ],
  },
})

checkRule(foreignLayer, {
  fail: [
    [using(OUTSIDER), { layer: `arn:aws:lambda:eu-west-1:${OUTSIDER}:layer:x:1`, owner: OUTSIDER }],
  ],
  pass: [
    using(SIBLING),
    using(HERE),
    { ...using(OUTSIDER), settings: { approvedLayerAccounts: [OUTSIDER] } },
  ],
  unknown: [[{ ...using(OUTSIDER), organization: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{}, /no layers/]],
})
