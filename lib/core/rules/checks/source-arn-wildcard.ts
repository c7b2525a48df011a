import { parseArn } from '../../model/arn.ts'
import type { Grant } from '../../policy/grant.ts'
import { matchGrants } from '../match-grants.ts'
import type { Rule } from '../rule.ts'

const isWide = (pattern: string): boolean => {
  const parts = parseArn(pattern)
  return (
    parts === null ||
    /^[*?]*$/.test(parts.resource) ||
    (parts.accountId.includes('*') && parts.service !== 's3')
  )
}

const sourcesOf = ({ conditions }: Grant): readonly string[] =>
  conditions
    .filter(({ key }) => key.toLowerCase() === 'aws:sourcearn')
    .flatMap(({ values }) => values)

export const sourceArnWildcard: Rule<'entry'> = {
  id: 'source-arn-wildcard',
  area: 'identity',
  severity: 'medium',
  target: 'entry',
  title: 'Service grant is bound to a pattern instead of a source',
  rationale:
    'A source ARN such as arn:aws:s3:::* or one with the whole account lets every resource that fits invoke the function.',
  remediation: {
    text: 'Name the one resource that is meant.',
    cli: 'aws lambda remove-permission --function-name {function} --qualifier {qualifier} --region {region} --statement-id {statement}',
  },
  references: [
    'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
  ],
  controls: { cisCompute: ['4.10'], nist80053: ['AC-6'] },
  catalogue: ['IAM-05'],
  gate: null,
  judge: (fn) =>
    matchGrants(
      fn,
      (grant) => grant.service !== null && sourcesOf(grant).some(isWide),
      (grant) => ({ sourceArn: sourcesOf(grant).find(isWide) ?? '' }),
    ),
}
