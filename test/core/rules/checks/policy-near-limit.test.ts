import { seen, unseen } from '#lib/core/model/observed.ts'
import { policyNearLimit } from '#lib/core/rules/checks/policy-near-limit.ts'
import { checkRule } from '../check-rule.ts'
import { ARN } from '../function-fixture.ts'

const policy = (statements: number) =>
  seen({
    arn: ARN,
    functionArn: ARN,
    qualifier: null,
    document: JSON.stringify({
      Statement: Array.from({ length: statements }, () => ({ Effect: 'Allow' })),
    }),
  })

checkRule(policyNearLimit, {
  fail: [[{ policy: policy(11) }, { bytes: '224', statements: '11' }]],
  pass: [{ policy: policy(2) }],
  unknown: [[{ policy: unseen('access-denied') }, 'access-denied']],
  notApplicable: [[{}, /no resource policy/]],
})
