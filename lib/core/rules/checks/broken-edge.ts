import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

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
      given(brokenEdges, 'invoke graph', (edges) => {
        if (edges.length > 0) {
          return fail(
            { edges: String(edges.length), first: edges.slice(0, 3).join('; ') },
            at('lambda-function', fn.functionArn),
          )
        }
        const { eventSources, asyncConfigs, urls, widestAudience } = fn
        const blind = [eventSources, asyncConfigs, urls, widestAudience].find((one) => !one.seen)
        return blind === undefined || blind.seen
          ? pass
          : unknown(blind.why, 'triggers and policies')
      }),
    ),
}
