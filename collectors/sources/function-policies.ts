import { GetPolicyCommand, type GetPolicyResponse } from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { eachOf, Feed } from '../feed.ts'
import type { RegionSource } from '../source.ts'
import type { RegionTarget } from '../target.ts'

interface Qualified {
  readonly arn: string
  readonly functionArn: string
  readonly functionName: string
  readonly qualifier: string | null
}

/** A policy hangs on the function, on each alias and on each published version, and every one is asked for by itself. */
export const functionPolicies: RegionSource = {
  name: 'function-policies',
  scope: 'region',
  kinds: ['resource-policy'],
  actions: ['lambda:GetPolicy'],
  collect: (aws, target) =>
    collectEach({
      action: 'lambda:GetPolicy',
      feed: qualifiersOf(target),
      subject: ({ arn }) => arn,
      read: async (subject) => {
        const { functionName: FunctionName, qualifier } = subject
        const input = qualifier === null ? { FunctionName } : { FunctionName, Qualifier: qualifier }
        return [normalizePolicy(subject, await aws.lambda.send(new GetPolicyCommand(input)))]
      },
    }),
}

export function normalizePolicy(subject: Qualified, answer: GetPolicyResponse): InventoryRecord {
  const { arn, functionArn, qualifier } = subject
  const document = required(answer.Policy, 'Policy')
  return { kind: 'resource-policy', key: arn, facts: { arn, functionArn, qualifier, document } }
}

function qualifiersOf({ versions, aliases }: RegionTarget): Feed<Qualified> {
  const qualifiers = new Feed<Qualified>()
  const fromVersions = eachOf(versions, 1, async (one) => {
    const qualifier = one.version === '$LATEST' ? null : one.version
    if (!one.replica) qualifiers.push([{ ...one, qualifier }])
    return true
  })
  const fromAliases = eachOf(aliases, 1, async (one) => {
    qualifiers.push([{ ...one, qualifier: one.name }])
    return true
  })
  void Promise.all([fromVersions, fromAliases]).then(() => {
    qualifiers.end(versions.lost ?? aliases.lost)
  })
  return qualifiers
}
