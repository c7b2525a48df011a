import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleWildcards: Rule<'version'> = {
  id: 'role-wildcards',
  area: 'identity',
  severity: 'medium',
  target: 'version',
  title: 'Execution role may do everything in a service',
  rationale: 'A caught function then reads or destroys all of it, not only what it works with.',
  remediation: {
    text: 'List the actions and resources that the function uses.',
    cli: 'aws accessanalyzer start-policy-generation --region {region} --policy-generation-details principalArn={roleArn}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  ],
  controls: { cisCompute: ['4.4'], nist80053: ['AC-6'] },
  catalogue: ['IAM-18'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ wildcards }, { role }) =>
      wildcards.length === 0
        ? pass
        : fail(
            { role: role.name, roleArn: role.arn, wildcards: wildcards.join(', ') },
            at('iam-role', role.arn),
          ),
    ),
}
