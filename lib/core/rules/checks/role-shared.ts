import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const roleShared: Rule<'function'> = {
  id: 'role-shared',
  area: 'identity',
  severity: 'low',
  target: 'function',
  title: 'Execution role is shared with other functions',
  rationale: 'Each of them has the rights that any of them needs.',
  remediation: {
    text: 'Give each function a role of its own.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --role <own role>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  controls: { cisCompute: ['4.5'], nist80053: ['AC-6'] },
  catalogue: ['IAM-21'],
  gate: null,
  judge: (fn) =>
    given(fn.role, 'iam-role', (view) => {
      if (view === null) return notApplicable('The execution role does not exist.')
      return given(view.functionArns, 'lambda-function', (arns) => {
        if (arns.length < 2) return pass
        const some = arns.slice(0, 4).filter((arn) => arn !== fn.functionArn)
        return fail(
          {
            role: view.role.name,
            functions: String(arns.length - 1),
            first: some.slice(0, 3).join(', '),
          },
          configured(fn, 'roleArn'),
        )
      })
    }),
}
