import { inNetwork } from '../in-network.ts'
import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

export const roleCannotDeleteInterfaces: Rule<'version'> = {
  id: 'role-cannot-delete-interfaces',
  area: 'network',
  severity: 'medium',
  target: 'version',
  title: 'Role can make network interfaces and not delete them',
  rationale:
    'Lambda acts with the execution role: without ec2:DeleteNetworkInterface its interfaces stay and block the subnet and the security group.',
  remediation: {
    text: 'Add ec2:DeleteNetworkInterface to the role, for as long as the function is attached.',
    cli: 'aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: {},
  catalogue: ['NET-17'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, () =>
      withRole(fn, ({ deletesInterfaces }, { role }) =>
        deletesInterfaces ? pass : fail({ role: role.name }, at('iam-role', role.arn)),
      ),
    ),
}
