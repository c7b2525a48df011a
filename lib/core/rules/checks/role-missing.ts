import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const roleMissing: Rule<'version'> = {
  id: 'role-missing',
  area: 'identity',
  severity: 'high',
  target: 'version',
  title: 'Execution role does not exist',
  rationale:
    'Every call fails, and whoever may create roles can make one of this name and have the function run as it.',
  remediation: {
    text: 'Give the function a role that exists.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --role <role arn>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html'],
  controls: { cisCompute: ['4.7'], nist80053: ['AC-2'] },
  catalogue: ['IAM-22'],
  gate: null,
  judge: (fn) =>
    given(fn.role, 'iam-role', (view) => {
      if (fn.configuration.roleArn === null) return unknown('unrecognised-value', 'lambda-function')
      return view === null
        ? fail({ roleArn: fn.configuration.roleArn }, configured(fn, 'roleArn'))
        : pass
    }),
}
