import { allOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const singleAvailabilityZone: Rule<'version'> = {
  id: 'single-availability-zone',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'All subnets lie in one Availability Zone',
  rationale:
    'When the zone fails, or its subnet runs out of addresses, the function fails with it.',
  remediation: {
    text: 'Add a subnet of another Availability Zone.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --vpc-config SubnetIds={subnets},<subnet in another zone>,SecurityGroupIds=<sg>',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html',
  ],
  controls: {
    securityHub: ['Lambda.5'],
    nist80053: ['CP-10', 'CP-6(2)', 'SC-36', 'SC-5(2)', 'SI-13(5)'],
  },
  catalogue: ['NET-02'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ subnets }) => {
      const zones = new Set<string>()
      for (const { fact } of subnets) {
        if (fact.seen && fact.value?.availabilityZoneId) zones.add(fact.value.availabilityZoneId)
      }
      if (zones.size > 1) return pass
      return given(allOf(subnets), 'subnet', (all) => {
        if (all.length === 0 || all.some(({ availabilityZoneId }) => availabilityZoneId === null))
          return unknown('undecidable', 'subnet')
        return fail(
          { zone: [...zones].join(), subnets: subnets.map(({ id }) => id).join(',') },
          configured(fn, 'vpc.subnetIds'),
        )
      })
    }),
}
