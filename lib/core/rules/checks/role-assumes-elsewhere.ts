import { isApproved } from '../context.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleAssumesElsewhere: Rule<'version'> = {
  id: 'role-assumes-elsewhere',
  area: 'identity',
  severity: 'medium',
  target: 'version',
  title: 'Execution role may assume roles in other accounts',
  rationale:
    'What catches this function walks on into those accounts, as far as their trust policies let it.',
  remediation: {
    text: 'Name the roles that it needs; tag the function with demarc:role-assumes-elsewhere when they are meant.',
    cli: 'aws lambda tag-resource --region {region} --resource {resource} --tags demarc:role-assumes-elsewhere=<why>',
  },
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/tutorial_cross-account-with-roles.html',
  ],
  controls: { nist80053: ['AC-6', 'AC-20'] },
  catalogue: ['IAM-28'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ assumesElsewhere }, { role }) => {
      if (assumesElsewhere.length === 0) return pass
      return given(isApproved(fn, 'role-assumes-elsewhere'), 'function-tags', (approved) =>
        approved
          ? pass
          : fail({ role: role.name, roles: assumesElsewhere.join(', ') }, at('iam-role', role.arn)),
      )
    }),
}
