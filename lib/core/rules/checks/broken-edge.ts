import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const brokenEdge: Rule<'function'> = {
  id: 'broken-edge',
  area: 'identity',
  severity: 'low',
  target: 'function',
  title: 'Trigger without permission, or permission without trigger',
  rationale:
    'One side of a call is missing: either something does not work, or a right is left over that nobody uses.',
  remediation: { text: 'Add the missing side, or remove the other.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-permissions.html'],
  controls: { nist80053: ['AC-6', 'CM-3'] },
  catalogue: ['IAM-39'],
  gate: null,
  judge: (fn) =>
    given(fn.graph, 'invoke graph', ({ brokenEdges }) =>
      brokenEdges.length === 0
        ? pass
        : fail(
            { edges: String(brokenEdges.length), first: brokenEdges.slice(0, 3).join('; ') },
            at('lambda-function', fn.functionArn),
          ),
    ),
}
