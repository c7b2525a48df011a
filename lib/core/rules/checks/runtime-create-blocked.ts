import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withStanding } from '../with-standing.ts'

export const runtimeCreateBlocked: Rule<'version'> = {
  id: 'runtime-create-blocked',
  area: 'runtime',
  severity: 'medium',
  target: 'version',
  title: 'Runtime can no longer be used for new functions',
  rationale:
    'A function on such a runtime cannot be created anew: a lost stack, a new Region or a disaster recovery fails on it.',
  remediation: {
    text: 'Move the function to the successor runtime before it has to be created somewhere again.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --runtime {successor}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  controls: { securityHub: ['Lambda.2'], cisCompute: ['4.11'], nist80053: ['CM-2', 'SI-2'] },
  catalogue: ['RT-02'],
  gate: null,
  judge: (fn) =>
    withStanding(fn, ({ id, status, entry, successor }) => {
      if (status !== 'create-blocked' && status !== 'update-blocked') return pass
      return fail(
        {
          runtime: id,
          createBlockedOn: entry.createBlockedOn ?? '',
          successor: successor ?? 'none',
        },
        configured(fn, 'runtime'),
      )
    }),
}
