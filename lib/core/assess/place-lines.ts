import { seen } from '../model/observed.ts'
import { lineOf } from '../responsibility/line-of.ts'
import { existing } from '../rules/place/function-facts-of.ts'
import type { PlaceRecords } from '../rules/place/place-records.ts'
import { recordBy } from '../rules/place/record-lookup.ts'

/** Functions by layer and owner; nothing for what no function has. */
export type LineTally = Readonly<Record<string, Readonly<Record<string, number>>>>
/** Functions by runtime; `image` for container images, `none` where AWS names none. */
export type RuntimesTally = Readonly<Record<string, number>>

/** Where the functions of an account·Region draw the line, and what they run on. */
export function placeLines(
  { kinds }: PlaceRecords,
  now: Date,
): { readonly lines: LineTally; readonly runtimes: RuntimesTally } {
  const modeOf = recordBy(kinds['runtime-management'], ({ arn }) => arn)
  const lines: Record<string, Record<string, number>> = {}
  const runtimes: Record<string, number> = {}
  for (const configuration of kinds['lambda-function']?.records ?? []) {
    const runtimeManagement = existing(modeOf(configuration.arn))
    const { cells } = lineOf({ configuration: seen(configuration), runtimeManagement }, now)
    for (const { layer, owner } of cells) {
      const row = lines[layer] ?? {}
      row[owner] = (row[owner] ?? 0) + 1
      lines[layer] = row
    }
    const runtime = configuration.packageType === 'Image' ? 'image' : configuration.runtime
    runtimes[runtime ?? 'none'] = (runtimes[runtime ?? 'none'] ?? 0) + 1
  }
  return { lines, runtimes }
}

export function addLineTallies(places: Iterable<LineTally>): LineTally {
  const sum: Record<string, Record<string, number>> = {}
  for (const place of places) {
    for (const [layer, owners] of Object.entries(place)) {
      sum[layer] = { ...addCounts([sum[layer] ?? {}, owners]) }
    }
  }
  return sum
}

export function addCounts(places: Iterable<RuntimesTally>): RuntimesTally {
  const sum: Record<string, number> = {}
  for (const place of places) {
    for (const [name, count] of Object.entries(place)) sum[name] = (sum[name] ?? 0) + count
  }
  return sum
}
