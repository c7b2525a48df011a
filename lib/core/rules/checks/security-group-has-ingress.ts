import { anyOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, notApplicable, pass, unknown } from '../verdict.ts'

export const securityGroupHasIngress: Rule<'version'> = {
  id: 'security-group-has-ingress',
  area: 'network',
  severity: 'info',
  target: 'version',
  title: 'Security group has inbound rules that no function can use',
  rationale:
    'Nothing can connect to a function through its network interface: such rules are either left over or open something else that wears the group.',
  remediation: {
    text: 'Remove the inbound rules, or give the function a security group of its own.',
    cli: 'aws ec2 describe-security-group-rules --region {region} --filters Name=group-id,Values={securityGroup}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['CM-7'] },
  catalogue: ['NET-07'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ securityGroups }) => {
      if (fn.configuration.capacityProviderArn !== null)
        return notApplicable('On Managed Instances inbound rules have an effect.')
      const open = anyOf(securityGroups, ({ ingress }) => ingress.length > 0)
      if (open.hit !== null) {
        const { id, ingress } = open.hit
        return fail(
          { securityGroup: id, inboundRules: String(ingress.length) },
          at('security-group', `${fn.account.id}/${fn.region}/${id}`, 'ingress'),
        )
      }
      return open.blind === null ? pass : unknown(open.blind, 'security-group')
    }),
}
