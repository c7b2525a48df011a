import type { NetworkAcl } from '../../model/network.ts'
import { anyOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

const letsAllIn = ({ entries }: NetworkAcl): boolean => {
  const inbound = entries.filter(
    ({ egress, cidr }) => !egress && (cidr === '0.0.0.0/0' || cidr === '::/0'),
  )
  const first = inbound
    .toSorted((x, y) => x.ruleNumber - y.ruleNumber)
    .find(({ protocol }) => protocol === '-1')
  return first?.action === 'allow'
}

export const networkAclOpen: Rule<'version'> = {
  id: 'network-acl-open',
  area: 'network',
  severity: 'low',
  target: 'version',
  title: 'Network ACL of the subnet lets everything in from anywhere',
  rationale:
    'The ACL is the last wall of the subnet; left open it stops nothing that a security group forgot.',
  remediation: {
    text: 'Allow inbound only what answers need: ephemeral ports 1024 to 65535 from where the function calls.',
    cli: 'aws ec2 describe-network-acls --region {region} --network-acl-ids {acl}',
  },
  references: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-networking.html',
  ],
  controls: { nist80053: ['SC-7'] },
  catalogue: ['NET-24'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ acls }) => {
      if (acls.length === 0) return unknown('not-collected', 'network-acl')
      const open = anyOf(acls, letsAllIn)
      if (open.hit !== null) {
        const { id } = open.hit
        return fail(
          { acl: id },
          at('network-acl', `${fn.account.id}/${fn.region}/${id}`, 'entries'),
        )
      }
      return open.blind === null ? pass : unknown(open.blind, 'network-acl')
    }),
}
