import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withStanding } from '../with-standing.ts'

export const runtimeUpdateBlocked: Rule<'version'> = {
  id: 'runtime-update-blocked',
  area: 'runtime',
  severity: 'high',
  target: 'version',
  title: 'Code on this runtime can no longer be updated',
  rationale:
    'AWS refuses updates of code and configuration on it: the function cannot be patched without a move to another runtime.',
  remediation: {
    text: 'Move to a supported runtime in the same update that brings the code; AWS still allows that.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --runtime {successor}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html'],
  controls: { securityHub: ['Lambda.2'], cisCompute: ['4.11'], nist80053: ['CM-2', 'SI-2'] },
  catalogue: ['RT-03'],
  gate: null,
  judge: (fn) =>
    withStanding(fn, ({ id, status, entry, successor }) => {
      if (status !== 'update-blocked') return pass
      return fail(
        {
          runtime: id,
          updateBlockedOn: entry.updateBlockedOn ?? '',
          successor: successor ?? 'none',
        },
        configured(fn, 'runtime'),
      )
    }),
}
