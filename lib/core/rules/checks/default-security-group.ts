import { anyOf } from '../found.ts'
import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass, unknown } from '../verdict.ts'

export const defaultSecurityGroup: Rule<'version'> = {
  id: 'default-security-group',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Uses the default security group of the VPC',
  rationale:
    'Everything that nobody gave a group wears the default one, and its members reach each other.',
  remediation: {
    text: 'Give the function a security group of its own and close the default one.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --vpc-config SubnetIds=<subnets>,SecurityGroupIds=<own group>',
  },
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html'],
  controls: { securityHub: ['EC2.2'], nist80053: ['AC-4', 'SC-7'] },
  catalogue: ['NET-08'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ securityGroups }) => {
      const standard = anyOf(securityGroups, ({ name }) => name === 'default')
      if (standard.hit !== null) {
        const { id } = standard.hit
        return fail(
          { securityGroup: id },
          at('security-group', `${fn.account.id}/${fn.region}/${id}`, 'name'),
        )
      }
      return standard.blind === null ? pass : unknown(standard.blind, 'security-group')
    }),
}
