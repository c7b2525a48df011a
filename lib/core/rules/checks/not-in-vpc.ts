import { isCritical } from '../context.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const notInVpc: Rule<'version'> = {
  id: 'not-in-vpc',
  area: 'network',
  severity: 'low',
  target: 'version',
  title: 'Handles sensitive data outside any VPC',
  rationale:
    'Outside a VPC its traffic has no security group, no flow log and no endpoint policy; whatever it reads can go anywhere.',
  remediation: {
    text: 'Attach the function to private subnets that have the endpoints it needs.',
    cli: 'aws lambda update-function-configuration --function-name {function} --region {region} --vpc-config SubnetIds=<a>,<b>,SecurityGroupIds=<sg>',
    cloudformation:
      'VpcConfig:\n  SubnetIds: [!Ref SubnetA, !Ref SubnetB]\n  SecurityGroupIds: [!Ref FunctionSecurityGroup]',
    terraform:
      'vpc_config {\n  subnet_ids         = var.subnet_ids\n  security_group_ids = [aws_security_group.function.id]\n}',
  },
  references: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html'],
  controls: { securityHub: ['Lambda.3'], nist80053: ['SC-7'], pci: ['1.3.1', '1.3.2'] },
  catalogue: ['NET-01'],
  gate: 'Only for functions tagged critical.',
  judge: (fn) => {
    if (fn.network !== null) return pass
    if (fn.configuration.masterArn !== null) return notApplicable('Lambda@Edge cannot join a VPC.')
    return given(isCritical(fn), 'function-tags', (critical) =>
      critical
        ? fail({ vpc: 'none' }, configured(fn, 'vpc'))
        : notApplicable('It is not tagged critical.'),
    )
  },
}
