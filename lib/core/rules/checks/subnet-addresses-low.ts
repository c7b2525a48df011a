import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'

export const subnetAddressesLow: Rule<'subnet'> = {
  id: 'subnet-addresses-low',
  area: 'network',
  severity: 'high',
  target: 'subnet',
  title: 'Few free addresses are left in a subnet that functions use',
  rationale:
    'When none is left, functions cannot be created or updated here, and idle ones cannot come back.',
  remediation: {
    text: 'Free addresses, add a larger subnet to the functions, or merge their security-group sets.',
    cli: 'aws ec2 describe-network-interfaces --region {region} --filters Name=subnet-id,Values={subnet}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  ],
  controls: { nist80053: ['CP-2(2)', 'SC-5(2)'] },
  catalogue: ['NET-11'],
  gate: null,
  judge: ({ subnet, hostsFunctions, headroom, scene, account, region }) =>
    given(hostsFunctions, 'lambda-function', (hosts) => {
      if (!hosts) return notApplicable('No function uses it.')
      if (subnet.ipv6Native) return notApplicable('An IPv6-only subnet takes no functions.')
      return given(headroom, 'subnet headroom', ({ free, usable }) => {
        if (free === null) return unknown('undecidable', 'subnet')
        const { subnetFreeAddresses, subnetFreeShare } = scene.settings
        const enough =
          free >= subnetFreeAddresses && (usable === null || free >= usable * subnetFreeShare)
        if (enough) return pass
        return fail(
          {
            subnet: subnet.id,
            free: String(free),
            usable: usable === null ? 'unknown' : String(usable),
          },
          at('subnet', `${account.id}/${region}/${subnet.id}`, 'availableIpAddressCount'),
        )
      })
    }),
}
