import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { ExposureSubject, Remedy } from './exposure.ts'
import type { Audience, Grant } from './grant.ts'

const SENTENCES: Readonly<Record<Exclude<Audience, 'nobody' | 'same-account'>, string>> = {
  'anonymous-url': 'Require AWS_IAM at the URL, or take the permission for everybody away.',
  'any-aws-principal':
    'Name the accounts that need it, or add aws:PrincipalOrgID with the organization’s id.',
  'confused-deputy':
    'Bind the service to its source: aws:SourceArn, and aws:SourceAccount where the ARN has no account.',
  'external-account':
    'Take the permission away unless that party is approved; name a role instead of the whole account.',
  'whole-organization':
    'Name the accounts or organizational units that need it (aws:PrincipalOrgPaths).',
  'organization-account': 'Name the role that calls instead of the whole account.',
  'bound-service': 'Take the permission away when the source is not used any more.',
}

/** What would make the widest audience narrower, and the commands for it. https://docs.aws.amazon.com/cli/latest/reference/lambda/ */
export function remedyFor(
  subject: ExposureSubject,
  grants: readonly Grant[],
  audience: Audience,
): Remedy | null {
  if (audience === 'nobody' || audience === 'same-account') return null
  const deciding = grants.filter((grant) => grant.audience === audience)
  const commands = [
    ...(audience === 'anonymous-url' ? [closeUrl(subject)] : []),
    ...deciding.map((grant) => removal(subject, grant)),
  ]
  return { sentence: SENTENCES[audience], commands: [...new Set(commands)] }
}

function closeUrl({ arn }: ExposureSubject): string {
  return `aws lambda update-function-url-config ${target(arn)} --auth-type AWS_IAM`
}

/** A statement is removed by its id; one without an id only by writing the policy anew. */
function removal({ arn }: ExposureSubject, { statement }: Grant): string {
  const { sid } = statement
  if (sid !== null && /^[A-Za-z0-9_-]+$/.test(sid)) {
    return `aws lambda remove-permission ${target(arn)} --statement-id ${sid}`
  }
  const region = parseFunctionArn(arn)?.region ?? ''
  return `aws lambda put-resource-policy --resource-arn ${quoted(arn)} --region ${region} --policy file://policy-without-statement-${statement.index}.json`
}

function target(arn: string): string {
  const parts = parseFunctionArn(arn)
  if (parts === null) return `--function-name ${quoted(arn)}`
  const { partition, region, accountId, functionName, qualifier } = parts
  const name = `arn:${partition}:lambda:${region}:${accountId}:function:${functionName}`
  const suffix = qualifier === null ? '' : ` --qualifier ${quoted(qualifier)}`
  return `--function-name ${quoted(name)}${suffix} --region ${region}`
}

const quoted = (text: string): string => (/^[\w:/.-]+$/.test(text) ? text : `'${text}'`)
