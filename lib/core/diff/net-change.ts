import type { Difference } from './diff.ts'
import { diff } from './diff.ts'

/** One line of the change log about a record. */
export interface LoggedChange {
  readonly change: 'appeared' | 'changed' | 'vanished' | 'reappeared'
  readonly diff: readonly Difference[] | null
}

/** What a record's changes come to. */
export interface NetChange {
  readonly change: 'appeared' | 'changed' | 'vanished'
  readonly differences: readonly Difference[]
}

/** A record's changes of a span, oldest first, taken together; null where it is in the end what it was. */
export function netChange(changes: readonly LoggedChange[]): NetChange | null {
  const [first] = changes
  const last = changes.at(-1)
  if (first === undefined || last === undefined) return null
  const came = first.change === 'appeared' || first.change === 'reappeared'
  const gone = last.change === 'vanished'
  if (gone) return came ? null : { change: 'vanished', differences: [] }
  if (came) return { change: 'appeared', differences: [] }
  const differences = together(changes.flatMap((one) => one.diff ?? []))
  return differences.length === 0 ? null : { change: 'changed', differences }
}

/** Differences of one place are one, from the first value to the last. Where one place lies within another, all are told. */
function together(all: readonly Difference[]): readonly Difference[] {
  const paths = [...new Set(all.map(({ path }) => path))]
  return paths.toSorted().flatMap((path) => {
    const here = all.filter((one) => one.path === path)
    const [first] = here
    const last = here.at(-1)
    if (first === undefined || last === undefined) return []
    if (paths.some((other) => isWithin(other, path) || isWithin(path, other))) return here
    return isBack(first, last) ? [] : [joined(first, last)]
  })
}

const isWithin = (path: string, outer: string): boolean => path.startsWith(`${outer}/`)

const isBack = ({ from }: Difference, { to }: Difference): boolean =>
  from === undefined || to === undefined ? from === to : diff(from, to).length === 0

const joined = ({ path, from }: Difference, { to }: Difference): Difference => ({
  path,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
