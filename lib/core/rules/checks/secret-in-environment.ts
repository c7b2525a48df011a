import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const secretInEnvironment: Rule<'every-version'> = {
  id: 'secret-in-environment',
  area: 'configuration',
  severity: 'critical',
  target: 'every-version',
  title: 'Environment holds a secret',
  rationale:
    'Everyone who may list functions reads it, and each published version keeps its copy for as long as the version lives.',
  remediation: {
    text: 'Rotate the secret now, keep it in Secrets Manager or Parameter Store, read it at run time, and delete the versions that still hold it.',
    cli: 'aws lambda delete-function --function-name {function} --region {region} --qualifier <version that holds it>',
    cloudformation: 'Environment:\n  Variables:\n    SECRET_ARN: !Ref Secret',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html',
  ],
  controls: { cisCompute: ['4.3'], nist80053: ['IA-5', 'SC-28'] },
  catalogue: ['CFG-08', 'CFG-12', 'CFG-13'],
  gate: null,
  judge: (fn) => {
    const { variables, error } = fn.configuration.environment
    const holders = variables.filter(({ detections }) =>
      detections.some(({ confidence }) => confidence !== 'low'),
    )
    if (holders.length > 0) {
      const detectors = new Set(
        holders.flatMap(({ detections }) => detections.map(({ detector }) => detector)),
      )
      return fail(
        {
          variables: holders.map(({ name }) => name).join(', '),
          detectors: [...detectors].sort().join(', '),
        },
        configured(fn, 'environment.variables'),
      )
    }
    return error === null ? pass : unknown('access-denied', 'lambda-function environment')
  },
}
