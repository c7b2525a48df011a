import { inNetwork } from '../in-network.ts'
import { configured } from '../record-pointer.ts'
import type { Rule } from '../rule.ts'
import { fail, given, notApplicable, pass } from '../verdict.ts'
import { withRole } from '../with-role.ts'

const WATCHED = ['s3', 'dynamodb', 'secretsmanager', 'kms', 'ssm', 'sqs', 'sns'] as const

export const endpointMissing: Rule<'version'> = {
  id: 'endpoint-missing',
  area: 'network',
  severity: 'low',
  target: 'version',
  title: 'VPC has no endpoint for a service that the function may use',
  rationale:
    'Its calls to S3, DynamoDB, Secrets Manager or KMS then leave by the NAT gateway: they cost more and pass no endpoint policy.',
  remediation: {
    text: 'Add the endpoints to the VPC.',
    cli: 'aws ec2 create-vpc-endpoint --region {region} --vpc-id {vpc} --service-name com.amazonaws.{region}.<service>',
  },
  references: [
    'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
  ],
  controls: { nist80053: ['SC-7', 'AC-4'] },
  catalogue: ['NET-20'],
  gate: null,
  judge: (fn) =>
    inNetwork(fn, ({ endpointServices, vpcId }) =>
      withRole(fn, ({ services }) => {
        const used = WATCHED.filter((service) => services.includes(service))
        if (used.length === 0)
          return notApplicable('Its role may use none of the watched services.')
        return given(endpointServices, 'vpc-endpoint', (offered) => {
          const missing = used.filter(
            (service) => !offered.some((name) => name.endsWith(`.${service}`)),
          )
          return missing.length === 0
            ? pass
            : fail(
                { services: missing.join(', '), vpc: vpcId ?? 'not said' },
                configured(fn, 'vpc.vpcId'),
              )
        })
      }),
    ),
}
