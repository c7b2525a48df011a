import { seen, unseen } from '#lib/core/model/observed.ts'
import { layerOpenToOthers } from '#lib/core/rules/checks/layer-open-to-others.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

checkRule(layerOpenToOthers, {
  fail: [
    [
      {
        exposure: seen(a.exposure('any-aws-principal', a.grant({ audience: 'any-aws-principal' }))),
      },
      { layer: 'tools', version: '1', audience: 'any-aws-principal', statement: 's0' },
    ],
  ],
  pass: [{}, { exposure: seen(a.exposure('whole-organization')) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.unsure('nobody', 'any-aws-principal')) }, 'undecidable'],
  ],
})
