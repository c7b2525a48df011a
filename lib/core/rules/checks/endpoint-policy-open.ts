import { at } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'

export const endpointPolicyOpen: Rule<'vpc-endpoint'> = {
  id: 'endpoint-policy-open',
  area: 'network',
  severity: 'low',
  target: 'vpc-endpoint',
  title: 'Endpoint policy allows everyone everything',
  rationale:
    'The endpoint then carries data to any account; a policy could hold it to your own organization.',
  remediation: {
    text: 'Restrict the endpoint policy by aws:PrincipalOrgID and aws:ResourceOrgID.',
    cli: 'aws ec2 modify-vpc-endpoint --region {region} --vpc-endpoint-id {endpoint} --policy-document file://policy.json',
  },
  references: ['https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html'],
  controls: { nist80053: ['AC-3', 'AC-4', 'SC-7'] },
  catalogue: ['NET-21'],
  gate: 'Only in a VPC that hosts functions.',
  judge: ({ endpoint, hostsFunctions, policyOpen, account, region }) =>
    given(hostsFunctions, 'lambda-function', (hosts) => {
      if (!hosts) return notApplicable('No function is attached to its VPC.')
      return given(policyOpen, 'policy evaluation', (open) =>
        open
          ? fail(
              { endpoint: endpoint.id, service: endpoint.serviceName ?? 'not said' },
              at('vpc-endpoint', `${account.id}/${region}/${endpoint.id}`, 'policyDocument'),
            )
          : pass,
      )
    }),
}
