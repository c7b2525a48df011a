import { seen, unseen } from '#lib/core/model/observed.ts'
import { publicPolicy } from '#lib/core/rules/checks/public-policy.ts'
import * as r from '../access-fixtures.ts'
import { checkRule } from '../check-rule.ts'

const everyone = r.grant({
  audience: 'any-aws-principal',
  principal: { kind: 'everyone', text: '*' },
})
const doubtful = { ...everyone, mayBeDeniedBy: [everyone.statement] }

checkRule(publicPolicy, {
  fail: [
    [
      { exposure: seen(r.exposure('any-aws-principal', everyone)) },
      { principal: '*', statement: 's0', grants: '1', actions: 'lambda:InvokeFunction' },
    ],
  ],
  pass: [
    { exposure: seen(r.exposure('same-account', r.grant())) },
    { exposure: seen(r.exposure('nobody', { ...everyone, dormant: true })) },
  ],
  unknown: [
    [{ exposure: unseen('access-denied') }, 'access-denied'],
    [{ exposure: seen(r.exposure('any-aws-principal', doubtful)) }, 'undecidable'],
    [{ exposure: seen(r.unsure('nobody', 'any-aws-principal')) }, 'undecidable'],
  ],
  notApplicable: [[{}, /grants nobody/]],
})
