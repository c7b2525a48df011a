import { isApproved } from '../context.ts'
import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'
import { given, pass } from '../verdict.ts'

export const frontDoorWithoutProof: Rule<'entry'> = {
  id: 'front-door-without-proof',
  area: 'identity',
  severity: 'info',
  target: 'entry',
  title: 'Load balancer or CloudFront stands in front of it',
  rationale:
    'Who may call is then decided there: a listener that faces the internet makes the function public though its policy names a service.',
  remediation: {
    text: 'Check scheme and listener rules of the load balancer, or the distribution; tag the function with demarc:front-door-without-proof when done.',
    cli: 'aws elbv2 describe-load-balancers --region {region}',
  },
  references: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
  ],
  controls: { cisCompute: ['4.6'], nist80053: ['SC-7'] },
  catalogue: ['IAM-16'],
  gate: null,
  judge: (fn) =>
    given(isApproved(fn, 'front-door-without-proof'), 'function-tags', (approved) =>
      approved
        ? pass
        : matchGrants(
            fn,
            ({ service }) =>
              service === 'elasticloadbalancing.amazonaws.com' ||
              service === 'cloudfront.amazonaws.com',
            ({ service }) => ({ service: service ?? '' }),
          ),
    ),
}
