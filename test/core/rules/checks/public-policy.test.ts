import { seen, unseen } from '#lib/core/model/observed.ts'
import { publicPolicy } from '#lib/core/rules/checks/public-policy.ts'
import { checkRule } from '../check-rule.ts'
import * as a from '../record-fixtures.ts'

const everyone = a.grant({
  audience: 'any-aws-principal',
  principal: { kind: 'everyone', text: '*' },
})
const doubtful = { ...everyone, mayBeDeniedBy: [everyone.statement] }

checkRule(publicPolicy, {
  fail: [
    [
      { exposure: seen(a.exposure('any-aws-principal', everyone)) },
      { principal: '*', statement: 's0', grants: '1', actions: 'lambda:InvokeFunction' },
    ],
  ],
  pass: [
    { exposure: seen(a.exposure('same-account', a.grant())) },
    { exposure: seen(a.exposure('nobody', { ...everyone, dormant: true })) },
  ],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(a.exposure('any-aws-principal', doubtful)) }, 'undecidable'],
    [{ exposure: seen(a.unsure('nobody', 'any-aws-principal')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
