import { seen, unseen } from '#lib/core/model/observed.ts'
import { layerOpenToOthers } from '#lib/core/rules/checks/layer-open-to-others.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

checkRule(layerOpenToOthers, {
  fail: [
    [
      {
        exposure: seen(r.exposure('any-aws-principal', r.grant({ audience: 'any-aws-principal' }))),
      },
      { layer: 'tools', version: '1', audience: 'any-aws-principal', statement: 's0' },
    ],
  ],
  pass: [{}, { exposure: seen(r.exposure('whole-organization')) }],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.unsure('nobody', 'any-aws-principal')) }, 'undecidable'],
  ],
})
