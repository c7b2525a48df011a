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
  const page: WireConfiguration[] = []
  let at = readMarker(textOf(call, 'Marker'))
  const size = Math.min(MOST, numberOf(call, 'MaxItems', MOST))
  while (page.length < size && Math.floor(at / VERSIONS) < region.positions) {
    const entry = entryAt(region, at, { all, masterRegion: textOf(call, 'MasterRegion') })
    if (entry.configuration !== null) page.push(entry.configuration)
    at = entry.next
  }
  const isLast = Math.floor(at / VERSIONS) >= region.positions
  return isLast ? { Functions: page } : { Functions: page, NextMarker: writeMarker(at) }
}

interface Entry {
  readonly configuration: WireConfiguration | null
  readonly next: number
}

function entryAt(
  region: RegionWorld,
  at: number,
  asked: { readonly all: boolean; readonly masterRegion: string | null },
): Entry {
  const position = Math.floor(at / VERSIONS)
  const version = at % VERSIONS
  const nextFunction = (position + 1) * VERSIONS
  const configurations = region.functionAt(position)?.configurations ?? []
  const configuration = configurations[version] ?? null
  if (configuration === null || !isFrom(configuration, asked.masterRegion)) {
    return { configuration: null, next: nextFunction }
  }
  if (!asked.all) return { configuration, next: nextFunction }
  return {
    configuration: version === 0 ? latestQualified(configuration) : configuration,
    next: version + 1 < configurations.length ? at + 1 : nextFunction,
  }
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
