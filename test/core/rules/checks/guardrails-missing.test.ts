import { seen, unseen } from '#lib/core/model/observed.ts'
import { guardrailsMissing } from '#lib/core/rules/checks/guardrails-missing.ts'
import { checkRule } from '../check-rule.ts'

const standing = (
  ...standings: ('enforced' | 'partly' | 'not-enforced' | 'exempt' | 'unknown')[]
) => ({ guardrails: seen(standings.map((each, at) => ({ guardrail: `g${at}`, standing: each }))) })

checkRule(guardrailsMissing, {
  fail: [[standing('enforced', 'not-enforced', 'partly'), { missing: 'g1, g2' }]],
  pass: [standing('enforced')],
  unknown: [
    [{ guardrails: unseen('access-denied') }, 'access-denied'],
    [standing('enforced', 'unknown'), 'undecidable'],
  ],
  notApplicable: [
    [{}, /do not bind/],
    [standing('exempt'), /do not bind/],
  ],
})
