import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const functionStateFailed: Rule<'version'> = {
  id: 'function-state-failed',
  area: 'runtime',
  severity: 'high',
  target: 'version',
  title: 'Function is failed, inactive, or its last update failed',
  rationale:
    'A failed function cannot run, an inactive one must first get its network interface or image back, and a failed update runs old code.',
  remediation: {
    text: 'Read the reason, repair what it names, and deploy again; a failed creation has to be deleted and made anew.',
    cli: 'aws lambda get-function-configuration --function-name {function} --qualifier {qualifier} --region {region}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html'],
  controls: { nist80053: ['SI-2', 'CP-10'] },
  catalogue: ['RT-12'],
  gate: null,
  judge: (fn) =>
    given(fn.state, 'function-state', (state) => {
      if (state?.state == null) return unknown('undecidable', 'function-state')
      const bad = state.state === 'Failed' || state.state === 'Inactive'
      if (!bad && state.lastUpdateStatus !== 'Failed') return pass
      return fail(
        {
          state: state.state,
          lastUpdateStatus: state.lastUpdateStatus ?? 'not said',
          reason: state.stateReasonCode ?? state.lastUpdateStatusReasonCode ?? 'not said',
        },
        at('function-state', state.arn, bad ? 'state' : 'lastUpdateStatus'),
      )
    }),
}
