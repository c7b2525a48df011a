import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, pass } from '../verdict.ts'

export const securityGroupShared: Rule<'version'> = {
  id: 'security-group-shared',
  area: 'network',
  severity: 'low',
  target: 'version',
  title: 'Shares its security group with things that are not functions',
  rationale:
    'A rule that is opened for a server or a database then also holds for the function, and the other way round.',
  remediation: {
    text: 'Give the function a security group of its own.',
    cli: 'aws ec2 create-security-group --region {region} --group-name {function} --description <text> --vpc-id <vpc>',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['AC-4', 'SC-7'] },
  catalogue: ['NET-09'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ sharedGroups }) =>
      given(sharedGroups, 'network-interface', (shared) =>
        shared.length === 0
          ? pass
          : fail({ sharedGroups: shared.join('; ') }, configured(fn, 'vpc.securityGroupIds')),
      ),
    ),
}
