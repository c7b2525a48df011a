import { hashOf } from './hash.ts'
import type { Place } from './place.ts'

const PARTS: Readonly<Record<string, string>> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  central: 'c',
  northeast: 'ne',
  southeast: 'se',
}

/** eu-central-1 → euc1, as zone ids begin. */
export function zonePrefix(region: string): string {
  const [area = '', direction = '', number = ''] = region.split('-')
  return `${area}${PARTS[direction] ?? direction.slice(0, 2)}${number}`
}

/** Zone names map to zone ids differently in every account. */
export function zoneId(place: Place, zone: 'a' | 'b' | 'c'): string {
  const turn = hashOf(`zones${place.accountId}${place.region}`) % 3
  const position = ('abc'.indexOf(zone) + turn) % 3
  return `${zonePrefix(place.region)}-az${position + 1}`
}

/** What a viewer's account calls the zone of an id. */
export function zoneName(viewer: Place, id: string): string {
  return (['a', 'b', 'c'] as const).find((zone) => zoneId(viewer, zone) === id) ?? 'a'
}
