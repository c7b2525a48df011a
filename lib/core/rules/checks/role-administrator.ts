import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleAdministrator: Rule<'version'> = {
  id: 'role-administrator',
  area: 'identity',
  severity: 'critical',
  target: 'version',
  title: 'Execution role is an administrator',
  rationale: 'Whoever gets the function to run a command has the whole account.',
  remediation: {
    text: 'Replace the policy by one that allows what the function does.',
    cli: 'aws iam detach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  controls: { securityHub: ['IAM.1'], cisCompute: ['4.9'], nist80053: ['AC-6', 'AC-6(2)'] },
  catalogue: ['IAM-17'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ administrator }, { role }) =>
      administrator === null
        ? pass
        : fail({ role: role.name, statement: administrator }, at('iam-role', role.arn)),
    ),
}
