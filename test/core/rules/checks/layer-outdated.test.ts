import { seen, unseen } from '#lib/core/model/observed.ts'
import { layerOutdated } from '#lib/core/rules/checks/layer-outdated.ts'
import { checkRule } from '../check-rule.ts'
import { HERE } from '../function-fixture.ts'
import * as a from '../record-fixtures.ts'

const ofVersion = (version: number) => `arn:aws:lambda:eu-west-1:${HERE}:layer:tools:${version}`

checkRule(layerOutdated, {
  fail: [
    [
      { layers: [a.layer('l', seen(a.layerVersion(1)), seen(a.layerVersion(4)))] },
      { layer: ofVersion(1), newest: ofVersion(4), ageDays: '21' },
    ],
    [
      {
        layers: [
          a.layer('l', seen(a.layerVersion(1, '2024-01-01T00:00:00Z')), seen(a.layerVersion(2))),
        ],
      },
      { layer: ofVersion(1), newest: ofVersion(2), ageDays: '1056' },
    ],
  ],
  pass: [{ layers: [a.layer('l', seen(a.layerVersion(1)), seen(a.layerVersion(2)))] }],
  unknown: [
    [{ layers: [a.layer('l', unseen('access-denied'))] }, 'access-denied'],
    [{ layers: [a.layer('l', seen(a.layerVersion(1)), unseen('throttled'))] }, 'throttled'],
  ],
  notApplicable: [[{}, /no layers/]],
})
