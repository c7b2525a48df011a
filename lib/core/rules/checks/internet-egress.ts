import { isApproved } from '../context.ts'
import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass, unknown } from '../verdict.ts'

export const internetEgress: Rule<'version'> = {
  id: 'internet-egress',
  area: 'network',
  severity: 'info',
  target: 'version',
  title: 'Reaches the internet from inside the VPC',
  rationale:
    'Data that the function reads can leave by the same way; who needs only AWS services needs no internet.',
  remediation: {
    text: 'Replace the NAT route by endpoints, or tag the function with demarc:internet-egress and what it calls.',
    cli: 'aws lambda tag-resource --region {region} --resource {resource} --tags demarc:internet-egress=<what>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc-internet.html'],
  controls: { nist80053: ['SC-7', 'AC-4'] },
  catalogue: ['NET-05'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ egress }) =>
      given(egress, 'egress', (out) => {
        if (out.internet === 'unknown') return unknown(out.why ?? 'undecidable', 'egress')
        if (out.internet !== 'yes') return pass
        return given(isApproved(fn, 'internet-egress'), 'function-tags', (approved) =>
          approved
            ? pass
            : fail(
                { egress: out.class, route: out.route ?? 'not said' },
                configured(fn, 'vpc.subnetIds'),
              ),
        )
      }),
    ),
}
