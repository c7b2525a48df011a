import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const unevenZoneHeadroom: Rule<'version'> = {
  id: 'uneven-zone-headroom',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'One Availability Zone runs out of addresses before the others',
  rationale:
    'The function then fails in part: calls that Lambda places in that zone find no address.',
  remediation: { text: 'Add a larger subnet in the zone that has least room.' },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['CP-10', 'SC-5(2)'] },
  catalogue: ['NET-26'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ zoneBalance, subnets }) =>
      given(zoneBalance, 'subnet', (balance) => {
        if (balance === 'unknown') return unknown('undecidable', 'subnet')
        if (balance !== 'uneven') return pass
        return fail(
          { subnets: subnets.map(({ id }) => id).join(', ') },
          configured(fn, 'vpc.subnetIds'),
        )
      }),
    ),
}
