import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const capacityOperatorTooBroad: Rule<'capacity-provider'> = {
  id: 'capacity-operator-too-broad',
  area: 'identity',
  severity: 'high',
  target: 'capacity-provider',
  title: 'Operator role of a capacity provider may do too much',
  rationale:
    'The operator role starts instances in your account: with more than that it is a way to the rest of it.',
  remediation: {
    text: 'Give the operator role the managed policy that AWS provides for it, and nothing else.',
    cli: 'aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AWSLambdaManagedEC2ResourceOperator',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-security.html',
  ],
  controls: { nist80053: ['AC-6'] },
  catalogue: ['IAM-38'],
  gate: null,
  judge: ({ provider, operatorRole }) =>
    given(operatorRole, 'iam-role', (view) => {
      if (view === null)
        return fail(
          { role: provider.operatorRoleArn ?? 'none', because: 'it does not exist' },
          at('capacity-provider', provider.arn, 'operatorRoleArn'),
        )
      return given(
        view.abilities,
        'policy evaluation',
        ({ administrator, wildcards, passRoleOnEverything }) => {
          const because = administrator ?? wildcards[0] ?? passRoleOnEverything
          return because === null || because === undefined
            ? pass
            : fail({ role: view.role.name, because }, at('iam-role', view.role.arn))
        },
      )
    }),
}
