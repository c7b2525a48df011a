import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const capacityProviderAddressesLow: Rule<'subnet'> = {
  id: 'capacity-provider-addresses-low',
  area: 'network',
  severity: 'high',
  target: 'subnet',
  title: 'Few free addresses are left in a subnet of a capacity provider',
  rationale:
    'Every managed instance takes addresses of the subnet; without any the provider cannot scale.',
  remediation: { text: 'Add a larger subnet to the capacity provider.' },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances-capacity-providers.html',
  ],
  controls: { nist80053: ['CP-2(2)', 'SC-5(2)'] },
  catalogue: ['NET-27'],
  gate: 'Only subnets of a capacity provider.',
  judge: ({ subnet, hostsCapacityProvider, headroom, scene, account, region }) =>
    given(hostsCapacityProvider, 'capacity-provider', (hosts) => {
      if (!hosts) return notApplicable('No capacity provider uses it.')
      return given(headroom, 'subnet headroom', ({ free, usable }) => {
        if (free === null) return unknown('undecidable', 'subnet')
        const { subnetFreeAddresses, subnetFreeShare } = scene.settings
        if (free >= subnetFreeAddresses && (usable === null || free >= usable * subnetFreeShare))
          return pass
        return fail(
          { subnet: subnet.id, free: String(free) },
          at('subnet', `${account.id}/${region}/${subnet.id}`, 'availableIpAddressCount'),
        )
      })
    }),
}
