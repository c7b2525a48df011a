import {
  GetLayerVersionPolicyCommand,
  type LayerVersionsListItem,
  paginateListLayers,
  paginateListLayerVersions,
} from '@aws-sdk/client-lambda'
import type { InventoryRecord } from '#lib/core/model/inventory.ts'
import type { LayerVersion } from '#lib/core/model/lambda-region.ts'
import type { AwsClients } from '../aws/clients.ts'
import { required } from '../aws/unreadable-answer.ts'
import { collectEach } from '../collect-each.ts'
import { collectPages } from '../collect-pages.ts'
import { joined } from '../collect-under.ts'
import { Feed } from '../feed.ts'
import type { Collected, RegionSource } from '../source.ts'

const PAGE_SIZE = 50

interface LayerOfAccount {
  readonly arn: string
  readonly name: string
}

/** A Region without functions may still publish layers to the world, so this listing waits for nothing. */
export const layers: RegionSource = {
  name: 'layers',
  scope: 'region',
  kinds: ['layer-version', 'layer-policy'],
  actions: ['lambda:ListLayers', 'lambda:ListLayerVersions', 'lambda:GetLayerVersionPolicy'],
  collect: async (aws) => {
    const names = new Feed<LayerOfAccount>()
    const listing = await collectNames(aws, names)
    const versions = await collectVersions(aws, names)
    return joined(listing, joined(versions, await collectPolicies(aws, versions)))
  },
}

async function collectNames(aws: AwsClients, names: Feed<LayerOfAccount>): Promise<Collected> {
  const collected = await collectPages({
    action: 'lambda:ListLayers',
    pages: paginateListLayers({ client: aws.lambda, pageSize: PAGE_SIZE }, {}),
    normalize: ({ Layers = [] }) => {
      names.push(
        Layers.map((layer) => ({
          arn: required(layer.LayerArn, 'LayerArn'),
          name: required(layer.LayerName, 'LayerName'),
        })),
      )
      return []
    },
  })
  names.end(null)
  return collected
}

const collectVersions = (aws: AwsClients, names: Feed<LayerOfAccount>): Promise<Collected> =>
  collectEach({
    action: 'lambda:ListLayerVersions',
    feed: names,
    subject: ({ arn }) => arn,
    read: async (layer) => {
      const found: InventoryRecord[] = []
      const paging = { client: aws.lambda, pageSize: PAGE_SIZE }
      for await (const page of paginateListLayerVersions(paging, { LayerName: layer.name })) {
        for (const one of page.LayerVersions ?? []) {
          const facts = normalizeLayerVersion(layer, one)
          found.push({ kind: 'layer-version', key: facts.arn, facts })
        }
      }
      return found
    },
  })

function collectPolicies(aws: AwsClients, versions: Collected): Promise<Collected> {
  const feed = new Feed<LayerVersion>()
  for (const record of 'records' in versions ? versions.records : []) {
    if (record.kind === 'layer-version') feed.push([record.facts])
  }
  feed.end(null)
  return collectEach({
    action: 'lambda:GetLayerVersionPolicy',
    feed,
    subject: ({ arn }) => arn,
    read: async ({ arn, layerName, version }) => {
      const input = { LayerName: layerName, VersionNumber: version }
      const answer = await aws.lambda.send(new GetLayerVersionPolicyCommand(input))
      const document = required(answer.Policy, 'Policy')
      return [{ kind: 'layer-policy', key: arn, facts: { arn, document } }]
    },
  })
}

export function normalizeLayerVersion(
  layer: LayerOfAccount,
  answer: LayerVersionsListItem,
): LayerVersion {
  const createdAt = answer.CreatedDate === undefined ? Number.NaN : Date.parse(answer.CreatedDate)
  return {
    arn: required(answer.LayerVersionArn, 'LayerVersionArn'),
    layerArn: layer.arn,
    layerName: layer.name,
    version: required(answer.Version, 'Version'),
    createdAt: Number.isNaN(createdAt) ? null : new Date(createdAt).toISOString(),
    description: answer.Description || null,
    compatibleRuntimes: answer.CompatibleRuntimes ?? [],
  }
}
