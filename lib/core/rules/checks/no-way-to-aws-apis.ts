import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass, unknown } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const noWayToAwsApis: Rule<'version'> = {
  id: 'no-way-to-aws-apis',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Its role may call AWS services that it has no way to reach',
  rationale:
    'Without a NAT gateway, an onward network or an endpoint, each call to an AWS API hangs until the timeout.',
  remediation: {
    text: 'Add endpoints for the services that it calls, or take the rights away.',
    cli: 'aws ec2 create-vpc-endpoint --region {region} --vpc-id {vpc} --service-name com.amazonaws.{region}.<service>',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  ],
  controls: {},
  catalogue: ['NET-04'],
  gate: 'Only where the role may call a service other than logging.',
  judge: (fn) =>
    inNetwork(fn, ({ egress, vpcId }) =>
      given(egress, 'egress', (out) => {
        if (out.class === 'unknown') return unknown(out.why ?? 'undecidable', 'egress')
        const cut =
          out.class === 'none' ||
          out.class === 'blackhole' ||
          out.class === 'public-subnet' ||
          out.class === 'blocked'
        if (!cut) return pass
        return withRole(fn, ({ services }) => {
          if (services.length === 0)
            return notApplicable('Its role may call no service but logging.')
          if (out.endpoints.length > 0) return pass
          return fail(
            { egress: out.class, services: services.join(', '), vpc: vpcId ?? 'not said' },
            configured(fn, 'vpc'),
          )
        })
      }),
    ),
}
