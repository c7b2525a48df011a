import { numberOf, textOf } from '#sandbox/http/call.ts'
import { readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { Handler } from '#sandbox/services/handler.ts'
import type { RegionWorld } from '#sandbox/world/region-world.ts'
import type { WireConfiguration } from '#sandbox/world/sandbox-function.ts'

/** However much MaxItems asks for. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html */
const MOST = 50
/** A marker is a position and how many of that function's versions were already told. */
const VERSIONS = 10_000

export const listFunctions: Handler = (call, world) => {
  const region = world.region(call)
  const all = textOf(call, 'FunctionVersion') === 'ALL'
  const masterRegion = textOf(call, 'MasterRegion')
  const size = Math.min(MOST, numberOf(call, 'MaxItems', MOST))
  const marker = readMarker(textOf(call, 'Marker'))
  const page: WireConfiguration[] = []
  let position = Math.floor(marker / VERSIONS)
  let version = marker % VERSIONS
  while (page.length < size && position < region.positions) {
    const listed = listedOf(region, position, { all, masterRegion })
    const taken = listed.slice(version, version + size - page.length)
    page.push(...taken)
    version += taken.length
    if (version < listed.length) break
    position += 1
    version = 0
  }
  if (position >= region.positions) return { Functions: page }
  return { Functions: page, NextMarker: writeMarker(position * VERSIONS + version) }
}

function listedOf(
  region: RegionWorld,
  position: number,
  asked: { readonly all: boolean; readonly masterRegion: string | null },
): readonly WireConfiguration[] {
  const [latest, ...versions] = region.functionAt(position)?.configurations ?? []
  if (latest === undefined || !isFrom(latest, asked.masterRegion)) return []
  return asked.all ? [latestQualified(latest), ...versions] : [latest]
}

/** With FunctionVersion=ALL even $LATEST carries its qualifier in the ARN. */
const latestQualified = (one: WireConfiguration): WireConfiguration => ({
  ...one,
  FunctionArn: `${one.FunctionArn}:$LATEST`,
})

const isFrom = (one: WireConfiguration, masterRegion: string | null): boolean =>
  masterRegion === null ||
  masterRegion === 'ALL' ||
  String(one['MasterArn'] ?? '').split(':')[3] === masterRegion
