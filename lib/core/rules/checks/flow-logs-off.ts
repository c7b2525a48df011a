import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const flowLogsOff: Rule<'vpc'> = {
  id: 'flow-logs-off',
  area: 'network',
  severity: 'medium',
  target: 'vpc',
  title: 'VPC that hosts functions keeps no flow logs',
  rationale: 'Where a function connected to cannot be told afterwards.',
  remediation: {
    text: 'Turn on flow logs for the VPC.',
    cli: 'aws ec2 create-flow-logs --region {region} --resource-type VPC --resource-ids {vpc} --traffic-type ALL --log-destination-type s3 --log-destination <bucket arn>',
    cloudformation:
      'Type: AWS::EC2::FlowLog\nProperties:\n  ResourceType: VPC\n  ResourceId: !Ref Vpc\n  TrafficType: ALL',
  },
  references: ['https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html'],
  controls: { securityHub: ['EC2.6'], nist80053: ['AU-12', 'SI-4'], pci: ['10.3.2'] },
  catalogue: ['NET-23'],
  gate: 'Only VPCs that host functions.',
  judge: ({ vpc, hostsFunctions, flowLogs, account, region }) =>
    given(hostsFunctions, 'lambda-function', (hosts) => {
      if (!hosts) return notApplicable('It hosts no function.')
      return given(flowLogs, 'flow-log', (logs) =>
        logs.some(({ resourceId, status }) => resourceId === vpc.id && status === 'ACTIVE')
          ? pass
          : fail({ vpc: vpc.id }, at('vpc', `${account.id}/${region}/${vpc.id}`)),
      )
    }),
}
