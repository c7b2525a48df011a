import { type Observed, seen, type Unseen } from '../model/observed.ts'

/** Something that a configuration names by id, and whether it exists: null is known to be gone. */
export interface Found<T> {
  readonly id: string
  readonly fact: Observed<T | null>
}

/** Everything named, those known to be gone left out; unseen when any of it is. */
export function allOf<T>(found: readonly Found<T>[]): Observed<readonly T[]> {
  const values: T[] = []
  for (const { fact } of found) {
    if (!fact.seen) return fact
    if (fact.value !== null) values.push(fact.value)
  }
  return seen(values)
}

/** The first of those that were seen that a claim holds for, else null; `blind` when it may hold for one that was not seen. */
export function anyOf<T>(
  found: readonly Found<T>[],
  claim: (value: T) => boolean,
): { readonly hit: T | null; readonly blind: Unseen | null } {
  let blind: Unseen | null = null
  for (const { fact } of found) {
    if (!fact.seen) blind = fact.why
    else if (fact.value !== null && claim(fact.value)) return { hit: fact.value, blind: null }
  }
  return { hit: null, blind }
}
