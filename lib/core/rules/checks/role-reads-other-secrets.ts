import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleReadsOtherSecrets: Rule<'version'> = {
  id: 'role-reads-other-secrets',
  area: 'identity',
  severity: 'medium',
  target: 'version',
  title: 'Execution role may read more secrets than the function names',
  rationale: 'A caught function gets every secret that its role may read.',
  remediation: {
    text: 'Name the secrets in the policy, one by one.',
    cli: 'aws iam get-role --role-name {role}',
  },
  references: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
  ],
  controls: { cisCompute: ['4.4'], nist80053: ['AC-6', 'IA-5'] },
  catalogue: ['IAM-27'],
  gate: null,
  judge: (fn) =>
    withRole(fn, ({ readsSecrets }, { role }) => {
      if (readsSecrets.length === 0) return notApplicable('Its role may read no secrets.')
      const { variables, error } = fn.configuration.environment
      const named = variables.filter(
        ({ reference }) =>
          reference === 'secretsmanager' || reference === 'ssm' || reference === 'arn',
      ).length
      const wide = readsSecrets.find(
        (pattern) => /(^|:)\*+$/.test(pattern) || pattern.endsWith('/*'),
      )
      if (wide !== undefined)
        return fail(
          { role: role.name, secrets: wide, named: String(named) },
          at('iam-role', role.arn),
        )
      if (error !== null) return unknown('access-denied', 'lambda-function environment')
      return readsSecrets.length <= named
        ? pass
        : fail(
            { role: role.name, secrets: readsSecrets.join(', '), named: String(named) },
            at('iam-role', role.arn),
          )
    }),
}
