import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const roleTrustUnbound: Rule<'version'> = {
  id: 'role-trust-unbound',
  area: 'identity',
  severity: 'info',
  target: 'version',
  title: 'Trust of the execution role is not bound to its account',
  rationale:
    'With aws:SourceAccount or aws:SourceArn the role serves only functions of this account, whatever else goes wrong.',
  remediation: {
    text: 'Add a condition on aws:SourceAccount to the trust policy.',
    cli: 'aws iam update-assume-role-policy --role-name {role} --policy-document file://trust.json',
  },
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html'],
  controls: { nist80053: ['AC-6'] },
  catalogue: ['IAM-24'],
  gate: null,
  judge: (fn) =>
    given(fn.role, 'iam-role', (view) => {
      if (view === null) return notApplicable('The execution role does not exist.')
      return given(view.trust, 'policy evaluation', (principals) =>
        principals.some(({ isLambda, bound }) => isLambda && !bound)
          ? fail({ role: view.role.name }, at('iam-role', view.role.arn, 'trustPolicy'))
          : pass,
      )
    }),
}
