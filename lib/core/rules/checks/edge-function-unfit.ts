import { at, configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'
import { withStanding } from '../with-standing.ts'

export const edgeFunctionUnfit: Rule<'version'> = {
  id: 'edge-function-unfit',
  area: 'runtime',
  severity: 'medium',
  target: 'version',
  title: 'Lambda@Edge replica on a deprecated runtime or a role that the edge may not assume',
  rationale:
    'Replicas run in every edge Region and cannot be changed there; an old runtime stays until the association is redone.',
  remediation: {
    text: 'Update the function in us-east-1, publish a version and associate it with the distribution again.',
  },
  references: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/edge-functions-restrictions.html',
  ],
  controls: { nist80053: ['SI-2'] },
  catalogue: ['RT-24'],
  gate: 'Only for Lambda@Edge replicas.',
  judge: (fn) => {
    const { masterArn, runtime } = fn.configuration
    if (masterArn === null) return notApplicable('It is no Lambda@Edge replica.')
    return withStanding(fn, ({ status }) => {
      if (status !== 'supported')
        return fail({ runtime: runtime ?? '', masterArn }, configured(fn, 'runtime'))
      return given(fn.role, 'iam-role', (view) => {
        if (view === null) return notApplicable('The execution role does not exist.')
        return given(view.trust, 'policy evaluation', (principals) =>
          principals.some(({ isEdge }) => isEdge)
            ? pass
            : fail(
                { role: view.role.arn, masterArn },
                at('iam-role', view.role.arn, 'trustPolicy'),
              ),
        )
      })
    })
  },
}
