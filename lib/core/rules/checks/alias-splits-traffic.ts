import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const aliasSplitsTraffic: Rule<'function'> = {
  id: 'alias-splits-traffic',
  area: 'code',
  severity: 'low',
  target: 'function',
  title: 'Alias sends part of the traffic to a second version',
  rationale:
    'A forgotten canary runs old or unreviewed code for some of the callers, and few look there.',
  remediation: {
    text: 'End the shift: point the alias at one version.',
    cli: 'aws lambda update-alias --function-name {function} --name {alias} --region {region} --routing-config AdditionalVersionWeights={}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html'],
  controls: { nist80053: ['CM-3'] },
  catalogue: ['CODE-19'],
  gate: null,
  judge: (fn) =>
    given(fn.aliases, 'function-alias', (aliases) => {
      const split = aliases.find(({ additionalVersionWeights }) =>
        additionalVersionWeights.some(({ weight }) => weight > 0),
      )
      if (split === undefined) return pass
      const second = split.additionalVersionWeights.find(({ weight }) => weight > 0)
      return fail(
        {
          alias: split.name,
          version: split.functionVersion,
          second: second?.version ?? '',
          weight: String(second?.weight ?? 0),
        },
        at('function-alias', split.arn, 'additionalVersionWeights'),
      )
    }),
}
