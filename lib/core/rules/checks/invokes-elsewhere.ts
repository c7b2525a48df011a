import { isApproved } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

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
    given(fn.graph, 'invoke graph', ({ invokesElsewhere }) => {
      if (invokesElsewhere.length === 0) return pass
      return given(isApproved(fn, 'invokes-elsewhere'), 'function-tags', (approved) =>
        approved
          ? pass
          : fail({ functions: invokesElsewhere.join(', ') }, configured(fn, 'roleArn')),
      )
    }),
}
