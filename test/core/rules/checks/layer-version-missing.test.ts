import { seen, unseen } from '#lib/core/model/observed.ts'
import { layerVersionMissing } from '#lib/core/rules/checks/layer-version-missing.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(layerVersionMissing, {
  fail: [[{ layers: [a.layer('arn:l', seen(null))] }, { layer: 'arn:l' }]],
  pass: [{ layers: [a.layer('arn:l')] }],
  unknown: [[{ layers: [a.layer('arn:l', unseen('access-denied'))] }, 'access-denied']],
  notApplicable: [[{}, /no layers/]],
})
