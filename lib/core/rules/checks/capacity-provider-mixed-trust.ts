import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const capacityProviderMixedTrust: Rule<'capacity-provider'> = {
  id: 'capacity-provider-mixed-trust',
  area: 'runtime',
  severity: 'high',
  target: 'capacity-provider',
  title: 'Functions of different trust share a capacity provider',
  rationale:
    'On Managed Instances functions of one provider are parted by containers alone, which AWS does not call a security boundary.',
  remediation: { text: 'Give each level of trust a capacity provider of its own.' },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-security.html',
  ],
  controls: { nist80053: ['SC-39'] },
  catalogue: ['RT-22'],
  gate: null,
  judge: ({ provider, trusts }) =>
    given(trusts, 'function-tags', (values) => {
      const distinct = [...new Set(values)].sort()
      if (distinct.length < 2) return pass
      return fail({ trusts: distinct.join(', ') }, at('capacity-provider', provider.arn))
    }),
}
