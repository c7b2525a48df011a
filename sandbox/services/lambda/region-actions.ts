import { type Call, numberOf, textOf } from '#sandbox/http/call.ts'
import { pageOf } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handlers } from '#sandbox/services/handler.ts'
import { signingArn } from '#sandbox/world/build-function.ts'
import { arnAt } from '#sandbox/world/place.ts'
import type { LayerPlan } from '#sandbox/world/region-plan.ts'
import type { RegionWorld } from '#sandbox/world/region-world.ts'
import { notFound } from './find-function.ts'
import { listEventSources } from './list-event-sources.ts'

function listed(
  call: Call,
  all: readonly XmlObject[],
  { member, most }: { readonly member: string; readonly most: number },
): XmlObject {
  const size = Math.min(most, numberOf(call, 'MaxItems', most))
  const { items, next } = pageOf(all, { marker: textOf(call, 'Marker'), size })
  return next === null ? { [member]: items } : { [member]: items, NextMarker: next }
}

const layerArn = (region: RegionWorld, layer: LayerPlan): string =>
  arnAt(region.place, 'lambda', `layer:${layer.name}`)

const layerVersion = (region: RegionWorld, layer: LayerPlan, version: number): XmlObject => ({
  LayerVersionArn: `${layerArn(region, layer)}:${version}`,
  Version: version,
  Description: layer.description,
  CreatedDate: `2025-0${1 + (version % 9)}-11T08:30:00.000+0000`,
  CompatibleRuntimes: layer.runtimes,
})

function layerOf(region: RegionWorld, named: string | null): LayerPlan {
  const name = named?.split(':layer:')[1] ?? named
  const layer = region.plan.layers.find((one) => one.name === name)
  if (layer === undefined) throw notFound(`Layer not found: ${named}`)
  return layer
}

/** Lambda's reads about an account·Region. */
export const regionActions: Handlers = {
  ListEventSourceMappings: listEventSources,
  ListLayers: (call, world) => {
    const region = world.region(call)
    const all = region.plan.layers.map((layer) => ({
      LayerName: layer.name,
      LayerArn: layerArn(region, layer),
      LatestMatchingVersion: layerVersion(region, layer, layer.versions),
    }))
    return listed(call, all, { member: 'Layers', most: 50 })
  },
  ListLayerVersions: (call, world) => {
    const region = world.region(call)
    const layer = layerOf(region, textOf(call, 'LayerName'))
    const all = Array.from({ length: layer.versions }, (_, i) =>
      layerVersion(region, layer, layer.versions - i),
    )
    return listed(call, all, { member: 'LayerVersions', most: 50 })
  },
  GetLayerVersionPolicy: (call, world) => {
    const layer = layerOf(world.region(call), textOf(call, 'LayerName'))
    const document = layer.policies?.[textOf(call, 'VersionNumber') ?? '']
    if (document === undefined) throw notFound('No policy is associated with the given resource.')
    return { Policy: JSON.stringify(document) }
  },
  ListCodeSigningConfigs: (call, world) => {
    const { place, plan } = world.region(call)
    const all = plan.signing.map(({ label, description, untrusted }) => ({
      CodeSigningConfigId: signingArn(place, label).split(':').at(-1),
      CodeSigningConfigArn: signingArn(place, label),
      Description: description,
      AllowedPublishers: {
        SigningProfileVersionArns: [
          arnAt(place, 'signer', `/signing-profiles/${label}/a1b2c3d4e5`),
        ],
      },
      CodeSigningPolicies: { UntrustedArtifactOnDeployment: untrusted },
      LastModified: '2026-03-14T12:00:00.000Z',
    }))
    return listed(call, all, { member: 'CodeSigningConfigs', most: 10_000 })
  },
  ListFunctionsByCodeSigningConfig: (call, world) => {
    const wanted = textOf(call, 'CodeSigningConfigArn')
    const { place, plan } = world.region(call)
    if (!plan.signing.some(({ label }) => signingArn(place, label) === wanted)) {
      throw notFound(`Code signing configuration not found: ${wanted}`)
    }
    const signed = plan.functions.filter(
      ({ signing }) => signing && signingArn(place, signing) === wanted,
    )
    return { FunctionArns: signed.map(({ name }) => arnAt(place, 'lambda', `function:${name}`)) }
  },
  GetAccountSettings: (call, world) => {
    const region = world.region(call)
    const reserved = region.plan.functions.reduce((sum, one) => sum + (one.reserved ?? 0), 0)
    const limit = region.plan.concurrencyLimit
    return {
      AccountLimit: {
        TotalCodeSize: 322_122_547_200,
        CodeSizeUnzipped: 262_144_000,
        CodeSizeZipped: 52_428_800,
        ConcurrentExecutions: limit,
        UnreservedConcurrentExecutions: Math.max(100, limit - reserved),
      },
      AccountUsage: {
        TotalCodeSize: region.functionCount * 4_500_000,
        FunctionCount: region.functionCount,
      },
    }
  },
  ListCapacityProviders: (call, world) =>
    listed(call, world.region(call).plan.capacityProviders, {
      member: 'CapacityProviders',
      most: 50,
    }),
  GetCapacityProvider: (call, world) => {
    const name = textOf(call, 'CapacityProviderName')
    const found = world
      .region(call)
      .plan.capacityProviders.find((one) => String(one['CapacityProviderArn']).endsWith(`:${name}`))
    if (found === undefined) throw notFound(`Capacity provider not found: ${name}`)
    return { CapacityProvider: found }
  },
  ListFunctionVersionsByCapacityProvider: (call, world) => {
    const name = textOf(call, 'CapacityProviderName')
    const arn = arnAt(call, 'lambda', `capacity-provider:${name}`)
    const uses = world
      .region(call)
      .plan.functions.filter((one) =>
        JSON.stringify(one.configuration?.['CapacityProviderConfig'] ?? '').includes(`"${arn}"`),
      )
    return {
      CapacityProviderArn: arn,
      FunctionVersions: uses.map((one) => ({
        FunctionArn: arnAt(call, 'lambda', `function:${one.name}:1`),
        State: 'Active',
      })),
    }
  },
}
