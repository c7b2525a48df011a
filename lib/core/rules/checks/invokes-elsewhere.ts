import { isApproved } from '../context.ts'
import type { FunctionSubject } from '../function-subject.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown, type Verdict } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const invokesElsewhere: Rule<'function'> = {
  id: 'invokes-elsewhere',
  area: 'identity',
  severity: 'low',
  target: 'function',
  title: 'May invoke functions of other accounts',
  rationale:
    'Both sides allow it: its role may call them and their policies let it in. What catches this function reaches them.',
  remediation: {
    text: 'Remove the side that is not needed; tag the function with demarc:invokes-elsewhere when the call is meant.',
    cli: 'aws lambda tag-resource --region {region} --resource {resource} --tags demarc:invokes-elsewhere=<why>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html'],
  controls: { nist80053: ['AC-4', 'AC-20'] },
  catalogue: ['IAM-29'],
  gate: null,
  judge: (fn) =>
    given(fn.graph, 'invoke graph', ({ invokesElsewhere, openElsewhere }) =>
      given(invokesElsewhere, 'invoke graph', (reached) => {
        if (reached.length === 0) return openElsewhere ? unlessSilent(fn) : pass
        return given(isApproved(fn, 'invokes-elsewhere'), 'function-tags', (approved) =>
          // Their names are for those who may see their accounts: in the graph.
          approved ? pass : fail({ functions: String(reached.length) }, configured(fn, 'roleArn')),
        )
      }),
    ),
}

/** Functions that let in whole organizations, or were not read, are named by no edge: only a role that calls none surely reaches none. */
const unlessSilent = (fn: FunctionSubject): Verdict =>
  withRole(fn, ({ invokesFunctions }) =>
    invokesFunctions ? unknown('undecidable', 'invoke graph') : pass,
  )
