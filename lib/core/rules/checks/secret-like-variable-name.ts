import type { EnvironmentVariable } from '../../model/function-configuration.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

const SECRET_NAME =
  /(api|auth|service|account|db|database|priv(ate)?|client|access)_?key|pass(word|wd|phrase)?$|passwd|pwd|secret|credential|auth_?token|access_?token/i

const isSuspect = ({ name, reference, detections }: EnvironmentVariable): boolean =>
  reference === null &&
  (SECRET_NAME.test(name) || detections.some(({ confidence }) => confidence === 'low')) &&
  !detections.some(({ confidence }) => confidence !== 'low')

export const secretLikeVariableName: Rule<'every-version'> = {
  id: 'secret-like-variable-name',
  area: 'configuration',
  severity: 'medium',
  target: 'every-version',
  title: 'Variable is named like a secret and holds no reference to one',
  rationale:
    'A variable of that name that is neither an ARN nor a path usually holds the secret itself.',
  remediation: {
    text: 'Put the secret into Secrets Manager or Parameter Store and keep its ARN in the variable.',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html'],
  controls: { cisCompute: ['4.3'], nist80053: ['IA-5'] },
  catalogue: ['CFG-09'],
  gate: null,
  judge: (fn) => {
    const { variables, error } = fn.configuration.environment
    const suspects = variables.filter(isSuspect)
    if (suspects.length > 0)
      return fail(
        { variables: suspects.map(({ name }) => name).join(', ') },
        configured(fn, 'environment.variables'),
      )
    return error === null ? pass : unknown('access-denied', 'lambda-function environment')
  },
}
