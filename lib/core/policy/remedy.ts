import { parseFunctionArn } from '#lib/core/model/function-arn.ts'
import type { ExposureSubject, OrganizationFacts, Remedy } from './exposure.ts'
import type { Audience, Grant } from './grant.ts'
import { shellQuoted } from './shell-quoted.ts'

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

export interface RemedyQuestion {
  readonly subject: ExposureSubject
  readonly grants: readonly Grant[]
  readonly audience: Audience
  readonly facts: OrganizationFacts
}

/** What would make the widest audience narrower, and the commands for it. https://docs.aws.amazon.com/cli/latest/reference/lambda/ */
export function remedyFor({ subject, grants, audience, facts }: RemedyQuestion): Remedy | null {
  if (audience === 'nobody' || audience === 'same-account') return null
  const deciding = grants.filter((grant) => grant.audience === audience)
  const indexes = new Set(deciding.map(({ statement }) => statement.index))
  const isEachNamed = deciding.every(({ statement }) => isSid(statement.sid))
  const commands = [
    ...(audience === 'anonymous-url' ? [closeUrl(subject)] : []),
    ...(isEachNamed
      ? deciding.flatMap((grant) => exchange(subject, grant, facts))
      : [rewriting(subject, indexes)]),
  ]
  return { sentence: SENTENCES[audience], commands: [...new Set(commands)] }
}

const isSid = (sid: string | null): sid is string => sid !== null && /^[A-Za-z0-9_-]+$/.test(sid)

function closeUrl({ arn }: ExposureSubject): string {
  return `aws lambda update-function-url-config ${target(arn)} --auth-type AWS_IAM`
}

/** The statement removed by its id and, where one option of add-permission narrows it, put back narrower. */
function exchange({ arn }: ExposureSubject, grant: Grant, facts: OrganizationFacts): string[] {
  const sid = grant.statement.sid ?? ''
  const removal = `aws lambda remove-permission ${target(arn)} --statement-id ${sid}`
  const [action, ...more] = grant.actions
  const option = narrowerOption(grant, parseFunctionArn(arn)?.accountId ?? '', facts)
  if (option === null || action === undefined || more.length > 0) return [removal]
  const again = `aws lambda add-permission ${target(arn)} --statement-id ${sid} --action ${shellQuoted(action)}`
  return [removal, `${again} ${option}`]
}

/** Only grants without conditions are put back: add-permission cannot say most of them. */
function narrowerOption(
  { audience, service, conditions }: Grant,
  accountId: string,
  { organizationId }: OrganizationFacts,
): string | null {
  if (conditions.length > 0) return null
  if (audience === 'any-aws-principal' && organizationId !== null) {
    return `--principal '*' --principal-org-id ${organizationId}`
  }
  if (audience !== 'confused-deputy' || service === null) return null
  return `--principal ${service} --source-account ${accountId}`
}

/** A statement without an id goes only by writing the policy anew without it. https://docs.aws.amazon.com/lambda/latest/api/API_PutResourcePolicy.html */
function rewriting({ arn, policy }: ExposureSubject, without: ReadonlySet<number>): string {
  const region = parseFunctionArn(arn)?.region ?? ''
  const where = `--resource-arn ${shellQuoted(arn)} --region ${region}`
  const document = policy.seen ? policy.value?.document : undefined
  const kept = (document?.statements ?? [])
    .filter(({ index }) => !without.has(index))
    .map(({ place }) => document?.text.slice(place.offset, place.offset + place.length))
  if (kept.length === 0) return `aws lambda delete-resource-policy ${where}`
  const text = `{"Version":"${document?.version}","Statement":[${kept.join(',')}]}`
  return `aws lambda put-resource-policy ${where} --policy ${shellQuoted(text)}`
}

function target(arn: string): string {
  const parts = parseFunctionArn(arn)
  if (parts === null) return `--function-name ${shellQuoted(arn)}`
  const { partition, region, accountId, functionName, qualifier } = parts
  const name = `arn:${partition}:lambda:${region}:${accountId}:function:${functionName}`
  const suffix = qualifier === null ? '' : ` --qualifier ${shellQuoted(qualifier)}`
  return `--function-name ${shellQuoted(name)}${suffix} --region ${region}`
}
