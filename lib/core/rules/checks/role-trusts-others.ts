import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const roleTrustsOthers: Rule<'version'> = {
  id: 'role-trusts-others',
  area: 'identity',
  severity: 'medium',
  target: 'version',
  title: 'Others than Lambda may assume the execution role',
  rationale:
    'A role that a person or another account can assume is a way to the function’s rights without the function.',
  remediation: {
    text: 'Let lambda.amazonaws.com alone assume it.',
    cli: 'aws iam update-assume-role-policy --role-name {role} --policy-document file://trust.json',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  controls: { cisCompute: ['4.4'], nist80053: ['AC-6'] },
  catalogue: ['IAM-23'],
  gate: null,
  judge: (fn) =>
    given(fn.role, 'iam-role', (view) => {
      if (view === null) return notApplicable('The execution role does not exist.')
      return given(view.trust, 'policy evaluation', (principals) => {
        const others = principals.filter(({ isLambda, isEdge }) => !isLambda && !isEdge)
        if (others.length === 0) return pass
        return fail(
          { role: view.role.name, principals: others.map(({ principal }) => principal).join(', ') },
          at('iam-role', view.role.arn, 'trustPolicy'),
        )
      })
    }),
}
