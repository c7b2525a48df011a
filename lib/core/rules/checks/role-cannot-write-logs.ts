import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleCannotWriteLogs: Rule<'version'> = {
  id: 'role-cannot-write-logs',
  area: 'configuration',
  severity: 'medium',
  target: 'version',
  title: 'Role may not write logs',
  rationale: 'The function runs and leaves no record of what it did.',
  remediation: {
    text: 'Allow the role to create streams and put events in its own log group.',
    cli: 'aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  controls: { nist80053: ['AU-12'] },
  catalogue: ['CFG-27'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ writesLogs }, { role }) =>
      writesLogs ? pass : fail({ role: role.name }, at('iam-role', role.arn)),
    ),
}
