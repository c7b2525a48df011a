import { numberOf, textOf } from '#sandbox/http/call.ts'
import { readMarker, writeMarker } from '#sandbox/http/page.ts'
import type { XmlObject } from '#sandbox/http/xml.ts'
import type { Handler } from '#sandbox/services/handler.ts'

/** However much MaxItems asks for. https://docs.aws.amazon.com/lambda/latest/api/API_ListEventSourceMappings.html */
const MOST = 100
/** A marker is a function's position and how many of its sources were already told. */
const SOURCES = 1000

export const listEventSources: Handler = (call, world) => {
  const region = world.region(call)
  const size = Math.min(MOST, numberOf(call, 'MaxItems', MOST))
  const marker = readMarker(textOf(call, 'Marker'))
  const page: XmlObject[] = []
  let position = Math.floor(marker / SOURCES)
  let told = marker % SOURCES
  while (position < region.positions && page.length < size) {
    const sources = region.functionAt(position)?.eventSources ?? []
    const taken = sources.slice(told, told + size - page.length)
    page.push(...taken)
    told += taken.length
    if (told < sources.length) break
    position += 1
    told = 0
  }
  if (position >= region.positions) return { EventSourceMappings: page }
  return { EventSourceMappings: page, NextMarker: writeMarker(position * SOURCES + told) }
}
