import type { SecurityGroupRule } from '../../model/network.ts'
import { anyOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

const opensAll = ({ protocol, ipv4Cidrs, ipv6Cidrs }: SecurityGroupRule): boolean =>
  protocol === '-1' && (ipv4Cidrs.includes('0.0.0.0/0') || ipv6Cidrs.includes('::/0'))

export const securityGroupEgressOpen: Rule<'version'> = {
  id: 'security-group-egress-open',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Security group lets everything out to everywhere',
  rationale:
    'Outbound rules are the only ones that bind a function; one that allows all gives a caught function the whole network and the internet.',
  remediation: {
    text: 'Allow only the ports and destinations that the function calls.',
    cli: 'aws ec2 revoke-security-group-egress --region {region} --group-id {securityGroup} --protocol=-1 --cidr 0.0.0.0/0',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  ],
  controls: { nist80053: ['SC-7', 'SC-7(5)', 'AC-4'], pci: ['1.3.2'] },
  catalogue: ['NET-06'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ securityGroups }) => {
      const open = anyOf(securityGroups, ({ egress }) => egress.some(opensAll))
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
