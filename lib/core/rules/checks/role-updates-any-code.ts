import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleUpdatesAnyCode: Rule<'version'> = {
  id: 'role-updates-any-code',
  area: 'identity',
  severity: 'high',
  target: 'version',
  title: 'Execution role may change the code of any function',
  rationale: 'A caught function writes itself into every other function, and has their roles.',
  remediation: {
    text: 'Remove lambda:UpdateFunctionCode, or name the functions.',
    cli: 'aws iam get-role --role-name {role}',
  },
  references: [
    'https://pathfinding.cloud/',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-security.html',
  ],
  controls: { nist80053: ['AC-6', 'CM-5'] },
  catalogue: ['IAM-31'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ updateCodeOnEverything }, { role }) =>
      updateCodeOnEverything === null
        ? pass
        : fail({ role: role.name, statement: updateCodeOnEverything }, at('iam-role', role.arn)),
    ),
}
