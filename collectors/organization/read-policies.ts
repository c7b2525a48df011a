import {
  DescribePolicyCommand,
  type PolicySummary,
  type PolicyType,
  paginateListPolicies,
  paginateListTargetsForPolicy,
} from '@aws-sdk/client-organizations'
import type { OrganizationPolicy } from '#lib/core/model/organization.ts'
import { required } from '../aws/unreadable-answer.ts'
import type { Discovery } from './discovery.ts'

/** AWS's largest page in Organizations. */
const PAGE_SIZE = 20
const KINDS = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
] as const satisfies readonly PolicyType[]

export interface Policies {
  readonly policies: readonly OrganizationPolicy[]
  readonly complete: boolean
}

/** The policies that cap what accounts may do, with what they hang on: asked per policy, since accounts outnumber policies. */
export async function readPolicies(
  discovery: Discovery,
  enabledTypes: readonly string[] | null,
): Promise<Policies> {
  const kinds = KINDS.filter((kind) => enabledTypes === null || enabledTypes.includes(kind))
  const listed = await Promise.all(kinds.map((kind) => listPolicies(discovery, kind)))
  const summaries = listed.flatMap((part) => part ?? [])
  const read = await Promise.all(summaries.map((summary) => readPolicy(discovery, summary)))
  const policies = read.filter((policy) => policy !== null)
  const complete = !listed.includes(null) && policies.length === read.length
  return { policies, complete }
}

const listPolicies = (discovery: Discovery, kind: PolicyType): Promise<PolicySummary[] | null> =>
  discovery.ask('organizations:ListPolicies', null, async () => {
    const found: PolicySummary[] = []
    const paging = { client: discovery.aws.organizations, pageSize: PAGE_SIZE }
    for await (const { Policies = [] } of paginateListPolicies(paging, { Filter: kind }))
      found.push(...Policies)
    return found
  })

/** Null when it is not known what the policy hangs on: a policy without targets would say that it binds nobody. */
async function readPolicy(
  discovery: Discovery,
  summary: PolicySummary,
): Promise<OrganizationPolicy | null> {
  const id = required(summary.Id, 'Policies.Id')
  const { organizations } = discovery.aws
  const [document, targets] = await Promise.all([
    discovery.ask('organizations:DescribePolicy', id, async () => {
      const { Policy } = await organizations.send(new DescribePolicyCommand({ PolicyId: id }))
      return required(Policy?.Content, 'Policy.Content')
    }),
    discovery.ask('organizations:ListTargetsForPolicy', id, async () => {
      const found: OrganizationPolicy['targets'][number][] = []
      const paging = { client: organizations, pageSize: PAGE_SIZE }
      for await (const { Targets = [] } of paginateListTargetsForPolicy(paging, { PolicyId: id })) {
        for (const { TargetId, Type } of Targets) {
          found.push({
            targetId: required(TargetId, 'TargetId'),
            type: required(Type, 'Targets.Type'),
          })
        }
      }
      return found
    }),
  ])
  if (targets === null) return null
  return {
    id,
    type: required(summary.Type, 'Policies.Type'),
    name: summary.Name ?? id,
    awsManaged: summary.AwsManaged ?? false,
    document,
    targets,
  }
}
