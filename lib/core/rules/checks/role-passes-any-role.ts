import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const rolePassesAnyRole: Rule<'version'> = {
  id: 'role-passes-any-role',
  area: 'identity',
  severity: 'high',
  target: 'version',
  title: 'Execution role may pass any role',
  rationale: 'It can hand every role of the account to a service that runs code for it.',
  remediation: {
    text: 'Name the roles that may be passed, and the service by iam:PassedToService.',
    cli: 'aws iam get-role --role-name {role}',
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html'],
  controls: { nist80053: ['AC-6'] },
  catalogue: ['IAM-20'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ passRoleOnEverything }, { role }) =>
      passRoleOnEverything === null
        ? pass
        : fail({ role: role.name, statement: passRoleOnEverything }, at('iam-role', role.arn)),
    ),
}
