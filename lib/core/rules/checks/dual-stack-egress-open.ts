import { anyOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const dualStackEgressOpen: Rule<'version'> = {
  id: 'dual-stack-egress-open',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'IPv6 is on and the security group lets all of it out',
  rationale:
    'IPv6 needs no NAT: what the group allows to ::/0 leaves by itself, past every rule that was written for IPv4.',
  remediation: {
    text: 'Narrow the IPv6 rules of the security group, and route IPv6 through an egress-only gateway.',
    cli: 'aws ec2 revoke-security-group-egress --region {region} --group-id {securityGroup} --ip-permissions IpProtocol=-1,Ipv6Ranges=[{CidrIpv6=::/0}]',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['SC-7'] },
  catalogue: ['NET-19'],
  gate: 'Only where IPv6 is allowed for the function.',
  judge: (fn) =>
    inNetwork(fn, ({ securityGroups }) => {
      if (!fn.configuration.vpc?.ipv6AllowedForDualStack)
        return notApplicable('IPv6 is not allowed for it.')
      const open = anyOf(securityGroups, ({ egress }) =>
        egress.some(({ ipv6Cidrs }) => ipv6Cidrs.includes('::/0')),
      )
      if (open.hit !== null) {
        const { id } = open.hit
        return fail(
          { securityGroup: id },
          at('security-group', `${fn.account.id}/${fn.region}/${id}`, 'egress'),
        )
      }
      return open.blind === null ? pass : unknown(open.blind, 'security-group')
    }),
}
