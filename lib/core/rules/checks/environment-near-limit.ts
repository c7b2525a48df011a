import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const environmentNearLimit: Rule<'version'> = {
  id: 'environment-near-limit',
  area: 'configuration',
  severity: 'low',
  target: 'version',
  title: 'Environment is crowded',
  rationale:
    'The limit is 4 KB for all variables together; a deployment that goes over it fails, and nobody reviews a list this long.',
  remediation: { text: 'Keep configuration in Parameter Store or AppConfig.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html'],
  controls: {},
  catalogue: ['CFG-14'],
  gate: null,
  judge: (fn) => {
    const { variables, error } = fn.configuration.environment
    if (error !== null) return unknown('access-denied', 'lambda-function environment')
    const bytes = variables.reduce((sum, { name, sizeBytes }) => sum + name.length + sizeBytes, 0)
    const { environmentVariables, environmentBytes } = fn.scene.settings
    if (variables.length <= environmentVariables && bytes <= environmentBytes) return pass
    return fail(
      { variables: String(variables.length), bytes: String(bytes) },
      configured(fn, 'environment.variables'),
    )
  },
}
