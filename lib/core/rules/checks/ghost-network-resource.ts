import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const ghostNetworkResource: Rule<'version'> = {
  id: 'ghost-network-resource',
  area: 'network',
  severity: 'high',
  target: 'version',
  title: 'Names a subnet or security group that no longer exists',
  rationale:
    'It works until Lambda has to make its network interface again; then it fails, and so does every update.',
  remediation: {
    text: 'Choose subnets and security groups that exist.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --vpc-config SubnetIds=<subnets>,SecurityGroupIds=<groups>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-networking.html'],
  controls: { nist80053: ['CP-10'] },
  catalogue: ['NET-10'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ subnets, securityGroups }) => {
      const named = [...subnets, ...securityGroups]
      const gone = named.find(({ fact }) => fact.seen && fact.value === null)
      if (gone !== undefined) return fail({ missing: gone.id }, configured(fn, 'vpc'))
      for (const { fact } of named) {
        if (!fact.seen) return unknown(fact.why, 'subnet, security-group')
      }
      return pass
    }),
}
