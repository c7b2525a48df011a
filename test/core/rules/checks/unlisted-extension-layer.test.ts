import { unlistedExtensionLayer } from '#lib/core/rules/checks/unlisted-extension-layer.ts'
import { checkRule } from '../check-rule.ts'
import { OUTSIDER } from '../function-fixture.ts'

const layers = [
  {
    arn: `arn:aws:lambda:eu-west-1:${OUTSIDER}:layer:Acme-Extension:7`,
    codeSizeBytes: 1,
    signingProfileVersionArn: null,
    signingJobArn: null,
  },
]

checkRule(unlistedExtensionLayer, {
  fail: [
    [
      { configuration: { layers } },
      { layer: `arn:aws:lambda:eu-west-1:${OUTSIDER}:layer:Acme-Extension:7` },
    ],
  ],
  pass: [{}, { configuration: { layers }, settings: { approvedLayerAccounts: [OUTSIDER] } }],
  notApplicable: [[{ configuration: { packageType: 'Image' } }, /image/]],
})
