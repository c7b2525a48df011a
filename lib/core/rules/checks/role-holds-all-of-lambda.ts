import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleHoldsAllOfLambda: Rule<'version'> = {
  id: 'role-holds-all-of-lambda',
  area: 'identity',
  severity: 'high',
  target: 'version',
  title: 'Execution role may do everything in Lambda',
  rationale:
    'The right lambda:* holds invoke, code, policy and the actions that AWS adds later under the same prefix.',
  remediation: {
    text: 'List the actions that the function needs.',
    cli: 'aws iam get-role --role-name {role}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-api-permissions-ref.html'],
  controls: { cisCompute: ['4.4'], nist80053: ['AC-6'] },
  catalogue: ['IAM-32'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ lambdaWildcard }, { role }) =>
      lambdaWildcard === null
        ? pass
        : fail({ role: role.name, statement: lambdaWildcard }, at('iam-role', role.arn)),
    ),
}
