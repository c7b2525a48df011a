import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const publicSubnet: Rule<'version'> = {
  id: 'public-subnet',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Attached to a subnet whose default route is an internet gateway',
  rationale:
    'A function in a public subnet gets no public address and so no way to the internet; it is usually a mistake that breaks its calls.',
  remediation: {
    text: 'Use private subnets with a NAT gateway or with endpoints.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --vpc-config SubnetIds=<private subnets>,SecurityGroupIds=<sg>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html'],
  controls: {},
  catalogue: ['NET-03'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ egress }) =>
      given(egress, 'egress', (out) => {
        if (out.class === 'unknown') return unknown(out.why ?? 'undecidable', 'egress')
        if (out.class !== 'public-subnet') return pass
        return fail(
          { route: out.route ?? 'not said', routeTable: out.routeTableId ?? 'not said' },
          configured(fn, 'vpc.subnetIds'),
        )
      }),
    ),
}
