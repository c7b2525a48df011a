import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const roleWithoutBoundary: Rule<'version'> = {
  id: 'role-without-boundary',
  area: 'identity',
  severity: 'medium',
  target: 'version',
  title: 'Execution role has no permissions boundary',
  rationale: 'The organization requires one, so that a policy added later cannot exceed it.',
  remediation: {
    text: 'Set the boundary that the organization prescribes.',
    cli: 'aws iam put-role-permissions-boundary --role-name {role} --permissions-boundary <policy arn>',
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'],
  controls: { nist80053: ['AC-6'] },
  catalogue: ['IAM-25'],
  gate: 'Only where the settings require a boundary.',
  judge: (fn) => {
    if (!fn.scene.settings.requireBoundary)
      return notApplicable('The settings require no boundary.')
    return given(fn.role, 'iam-role', (view) => {
      if (view === null) return notApplicable('The execution role does not exist.')
      return view.role.boundaryArn === null
        ? fail({ role: view.role.name }, at('iam-role', view.role.arn, 'boundaryArn'))
        : pass
    })
  },
}
