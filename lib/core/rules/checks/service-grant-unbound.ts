import { EDGE_REPLICATOR } from '../edge-replicator.ts'
import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const serviceGrantUnbound: Rule<'entry'> = {
  id: 'service-grant-unbound',
  area: 'identity',
  severity: 'high',
  target: 'entry',
  title: 'Service may invoke it for anybody',
  rationale:
    'A service principal without aws:SourceAccount or aws:SourceArn acts for every customer of AWS: somebody else’s bucket or topic can call the function.',
  remediation: {
    text: 'Grant again with the source account and ARN, then remove the open statement.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
    cloudformation:
      'Type: AWS::Lambda::Permission\nProperties:\n  Principal: s3.amazonaws.com\n  SourceAccount: !Ref AWS::AccountId\n  SourceArn: !GetAtt Bucket.Arn',
    terraform:
      'source_account = data.aws_caller_identity.current.account_id\nsource_arn     = aws_s3_bucket.this.arn',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  controls: {
    securityHub: ['Lambda.1'],
    cisCompute: ['4.10'],
    nist80053: ['AC-3', 'AC-4', 'AC-6'],
  },
  catalogue: ['IAM-04'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ audience, service }) => audience === 'confused-deputy' && service !== EDGE_REPLICATOR,
      ({ service }) => ({ service: service ?? '' }),
    ),
}
