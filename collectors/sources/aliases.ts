import { type AliasConfiguration, paginateListAliases } from '@aws-sdk/client-lambda'
import type { FunctionAlias } from '#lib/core/model/function-facts.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import type { RegionSource } from '../source.ts'
import type { ListedVersion } from '../target.ts'

const PAGE_SIZE = 1_000

export const aliases: RegionSource = {
  name: 'aliases',
  scope: 'region',
  kinds: ['function-alias'],
  actions: ['lambda:ListAliases'],
  collect: async (aws, target) => {
    const collected = await collectEach({
      action: 'lambda:ListAliases',
      feed: target.functions,
      subject: ({ functionArn }) => functionArn,
      asks: ({ replica }) => !replica,
      read: async (listed) => {
        const { functionArn, functionName } = listed
        const found: FunctionAlias[] = []
        const paging = { client: aws.lambda, pageSize: PAGE_SIZE }
        for await (const page of paginateListAliases(paging, { FunctionName: functionName })) {
          for (const one of page.Aliases ?? []) found.push(normalizeAlias(functionArn, one))
        }
        target.aliases.push(
          found.map(({ arn, name }) => ({ arn, functionArn, functionName, name })),
        )
        target.invoked.push(versionsBehind(found, listed))
        return found.map((facts) => ({ kind: 'function-alias', key: facts.arn, facts }))
      },
    })
    const lost = 'gaps' in collected ? (collected.gaps[0] ?? null) : null
    target.aliases.end(lost)
    target.invoked.end(lost)
    return collected
  },
}

/** `$LATEST` is asked about for itself. */
function versionsBehind(aliases: readonly FunctionAlias[], listed: ListedVersion): ListedVersion[] {
  const versions = new Set(
    aliases.flatMap(({ functionVersion, additionalVersionWeights }) => [
      functionVersion,
      ...additionalVersionWeights.map(({ version }) => version),
    ]),
  )
  versions.delete('$LATEST')
  return [...versions].map((version) => ({
    ...listed,
    arn: `${listed.functionArn}:${version}`,
    version,
  }))
}

export function normalizeAlias(functionArn: string, answer: AliasConfiguration): FunctionAlias {
  const weights = Object.entries(answer.RoutingConfig?.AdditionalVersionWeights ?? {})
  return {
    arn: required(answer.AliasArn, 'AliasArn'),
    functionArn,
    name: required(answer.Name, 'Name'),
    functionVersion: required(answer.FunctionVersion, 'FunctionVersion'),
    description: answer.Description || null,
    additionalVersionWeights: weights.map(([version, weight]) => ({ version, weight })),
  }
}
