import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const rolePassesAnyCapacityProvider: Rule<'version'> = {
  id: 'role-passes-any-capacity-provider',
  area: 'identity',
  severity: 'medium',
  target: 'version',
  title: 'Execution role may put functions on any capacity provider',
  rationale:
    'Functions of one provider are parted by containers alone: who may pass the provider may place code beside trusted functions.',
  remediation: {
    text: 'Name the capacity providers in the policy.',
    cli: 'aws iam get-role --role-name {role}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-security.html',
  ],
  controls: { nist80053: ['AC-6'] },
  catalogue: ['IAM-38'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ passCapacityProviderOnEverything }, { role }) =>
      passCapacityProviderOnEverything === null
        ? pass
        : fail(
            { role: role.name, statement: passCapacityProviderOnEverything },
            at('iam-role', role.arn),
          ),
    ),
}
