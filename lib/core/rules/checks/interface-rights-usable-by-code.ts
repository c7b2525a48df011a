import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const interfaceRightsUsableByCode: Rule<'version'> = {
  id: 'interface-rights-usable-by-code',
  area: 'identity',
  severity: 'low',
  target: 'version',
  title: 'Code may use the rights that Lambda needs for network interfaces',
  rationale:
    'The execution role must be able to make interfaces; without a Deny the code can make them too, in any subnet.',
  remediation: {
    text: 'Deny the EC2 actions for calls that carry lambda:SourceFunctionArn.',
    cli: 'aws iam put-role-policy --role-name {role} --policy-name deny-interfaces-to-code --policy-document file://deny.json',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { nist80053: ['AC-6'] },
  catalogue: ['IAM-35'],
  gate: 'Only functions attached to a VPC.',
  judge: (fn) =>
    inNetwork(fn, () =>
      withRole(fn, ({ createsInterfaces, interfacesDeniedToCode }, { role }) =>
        createsInterfaces && !interfacesDeniedToCode
          ? fail({ role: role.name }, at('iam-role', role.arn))
          : pass,
      ),
    ),
}
