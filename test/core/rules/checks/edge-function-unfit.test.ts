import { seen, unseen } from '#lib/core/model/observed.ts'
import { edgeFunctionUnfit } from '#lib/core/rules/checks/edge-function-unfit.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const edge = r.roleView({ trust: seen([r.trusted({ isEdge: true })]) })

checkRule(edgeFunctionUnfit, {
  fail: [
    [
      { configuration: { masterArn: 'arn:m', runtime: 'nodejs16.x' } },
      { runtime: 'nodejs16.x', masterArn: 'arn:m' },
    ],
    [
      { configuration: { masterArn: 'arn:m' } },
      { role: 'arn:aws:iam::111122223333:role/orders', masterArn: 'arn:m' },
    ],
  ],
  pass: [{ configuration: { masterArn: 'arn:m' }, role: seen(edge) }],
  unknown: [
    [{ configuration: { masterArn: 'arn:m' }, role: unseen('access-denied') }, 'access-denied'],
  ],
  notApplicable: [
    [{}, /no Lambda@Edge/],
    [{ configuration: { masterArn: 'arn:m' }, role: seen(null) }, /does not exist/],
  ],
})
