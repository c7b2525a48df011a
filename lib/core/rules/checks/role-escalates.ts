import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleEscalates: Rule<'version'> = {
  id: 'role-escalates',
  area: 'identity',
  severity: 'high',
  target: 'version',
  title: 'Execution role can give itself more rights',
  rationale:
    'With these rights together a caught function becomes any role that it may pass or change.',
  remediation: {
    text: 'Take one right of each pair away, or bound it to named roles and functions.',
    cli: 'aws iam get-role --role-name {role}',
  },
  references: [
    'https://pathfinding.cloud/',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
  ],
  controls: { nist80053: ['AC-6', 'AC-6(1)'] },
  catalogue: ['IAM-19'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ escalations }, { role }) =>
      escalations.length === 0
        ? pass
        : fail({ role: role.name, ways: escalations.join('; ') }, at('iam-role', role.arn)),
    ),
}
