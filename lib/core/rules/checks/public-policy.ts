import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

export const publicPolicy: Rule<'entry'> = {
  id: 'public-policy',
  area: 'identity',
  severity: 'critical',
  target: 'entry',
  title: 'Any AWS account may use it',
  rationale:
    'The policy grants everyone: any identity of any account in the world can call the function, or do whatever else the statement allows.',
  remediation: {
    text: 'Name the principals, or hold the statement to your organization by aws:PrincipalOrgID.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
    cloudformation:
      'Type: AWS::Lambda::Permission\nProperties:\n  Principal: "*"\n  PrincipalOrgID: o-xxxxxxxxxx',
    terraform: 'principal        = "*"\nprincipal_org_id = "o-xxxxxxxxxx"',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/lambda-controls.html',
  ],
  controls: {
    securityHub: ['Lambda.1'],
    cisCompute: ['4.6'],
    cisFoundations: ['2.21'],
    nist80053: [
      'AC-3',
      'AC-3(7)',
      'AC-4',
      'AC-4(21)',
      'AC-6',
      'AC-21',
      'SC-7',
      'SC-7(3)',
      'SC-7(4)',
      'SC-7(9)',
      'SC-7(11)',
      'SC-7(16)',
      'SC-7(20)',
      'SC-7(21)',
    ],
    pci: ['7.2.1'],
  },
  catalogue: ['IAM-01', 'IAM-40'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      ({ audience }) => audience === 'any-aws-principal',
      ({ actions }) => ({ actions: actions.join(', ') }),
    ),
}
